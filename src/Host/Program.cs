using Daks.Host;
using Daks.Host.Betrieb;
using Daks.Host.Statistik;

if (args is [StatistikVerb.Name, .. var rest])
{
    return await StatistikVerb.RunAsync(rest, Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, TimeProvider.System);
}

var isCheck = args is [Settings.Verb];
var builder = WebApplication.CreateBuilder(isCheck ? [] : args);
builder.ListenLocally();
builder.AddDaks();

var app = builder.Build();
if (app.FindProblems() is { Count: > 0 } problems)
{
    Settings.Explain(problems);
    return 1;
}

if (isCheck)
{
    return 0;
}

if (Listening.FindTaken(app.Configuration) is { } taken)
{
    Listening.ExplainTaken(taken);
    return 1;
}

app.PrepareDataFolder();
app.MapDaks();
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the real host.</summary>
public partial class Program;
