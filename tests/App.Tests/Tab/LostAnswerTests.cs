using Bunit;
using Daks.App.Tests.Hosting;
using Daks.Core.Strategien;
using Daks.Tab.Stufen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

/// <summary>What the page says when the store stops answering in the middle of a change.</summary>
public sealed class LostAnswerTests : TabContext
{
    public LostAnswerTests()
    {
        var kept = Services.Last(service => service.ServiceType == typeof(IStrategieStore)).ImplementationFactory!;
        Services.AddSingleton<IStrategieStore>(provider => new LosingStore((IStrategieStore)kept(provider)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_called_uncertain_and_the_same_wish_again_is_the_same_operation(bool isCarriedOut)
    {
        await SetUpAsync();
        var store = (LosingStore)Services.GetRequiredService<IStrategieStore>();
        var page = Open<StufePage>("/stufen/1#K-01", ("Nummer", 1));
        store.Loses = isCarriedOut;

        await page.PressAsync("Erledigt", "#K-01");
        var said = page.Text(".notice");
        store.Loses = null;
        await page.PressAsync("Erledigt", "#K-01");

        said.ShouldContain("Ob sie gespeichert wurde, ist ungewiss. Drücken Sie gleich noch einmal – doppelt geschieht nichts.");
        var strategie = await StrategieAsync();
        strategie.Version.ShouldBe(2);
        strategie.FindAufgabe("K-01")!.IstOffen.ShouldBeFalse();
        store.Operations.Count.ShouldBe(2, "The setup, and one wish.");
    }

    /// <summary>Loses the answer to a commit, carried out or not.</summary>
    private sealed class LosingStore(IStrategieStore inner) : StoreAround(inner)
    {
        /// <value>Null: nothing is lost. Otherwise whether what is lost was carried out.</value>
        public bool? Loses { get; set; }

        public HashSet<string> Operations { get; } = [];

        public override async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
        {
            Operations.Add(commit.OperationId);
            var result = Loses is false ? null : await base.CommitAsync(commit, cancellationToken);
            return Loses is null ? result! : throw new StoreUnavailableException("The connection broke.") { OutcomeUnknown = true };
        }
    }
}
