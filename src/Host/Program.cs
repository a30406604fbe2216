using Daks.Host;
using Daks.Host.Betrieb;

var builder = WebApplication.CreateBuilder(args);
builder.ListenLocally();
builder.AddDaks();

var app = builder.Build();
if (app.FindProblems() is { Count: > 0 } problems)
{
    Settings.Explain(problems);
    return 1;
}

app.MapDaks();
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the real host.</summary>
public partial class Program;
