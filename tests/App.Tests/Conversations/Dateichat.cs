using Daks.App.Tests.Hosting;
using Daks.Core.Importe;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Conversations;

/// <summary>Anna alone with the bot, to whom she sends files; none may be larger than a megabyte.</summary>
public abstract class Dateichat : IAsyncLifetime
{
    private protected AppFixture App { get; private set; } = null!;

    private protected TestTeam Team { get; private set; } = null!;

    private protected Speaker Anna { get; private set; } = null!;

    private protected IEingangskorb Korb => App.Services.GetRequiredService<IEingangskorb>();

    public async Task InitializeAsync()
    {
        App = await AppFixture.StartAsync(settings: ("Daks:DateiMegabyte", "1"));
        Team = App.NewTeam();
        await Team.SetUpAsync();
        await Team.NameKeyAsync();
        Anna = Team.Anna.InPersonalChat();
    }

    public async Task DisposeAsync()
    {
        App.Files.Tokens.ShouldBeEmpty("The addresses of files are open by themselves: no token of ours goes there.");
        await App.DisposeAsync();
    }

    private protected async Task ShouldBeRefusedAsync(string? address, string sentence)
    {
        var answer = await Anna.SendsFiles("", ("zahlen.csv", address));

        answer.ShouldSay(sentence, "Nichts wurde übernommen.");
        answer.Buttons.ShouldNotContain("Übernehmen");
        (await FiguresAsync()).ShouldBeEmpty();
        (await WaitingAsync()).ShouldBeEmpty();
    }

    private protected string[] Kept()
    {
        var folder = Path.Combine(App.DataFolder, "eingang");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    private protected IReadOnlyList<string> Cards() =>
        [.. Anna.Room.Messages.Select(message => Answer.From(message.Id, message.Body).Words.Split('\n')[0])];

    private protected async Task<IReadOnlyList<Eingang>> WaitingAsync() =>
        Korb.Liste(new Einsender(Team.Tenant, Anna.Person.ObjectId, (await Team.KeyAsync()).Id));

    private protected async Task<IReadOnlyCollection<Bestandsreihe>> FiguresAsync() =>
        (await App.Services.GetRequiredService<ImportService>().LoadAsync(await Team.StrategieAsync(), CancellationToken.None)).Reihen;

    private protected static async Task WaitAsync(Func<bool> holds)
    {
        for (var attempt = 0; attempt < 1200 && !holds(); attempt++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        holds().ShouldBeTrue();
    }
}
