using System.Runtime.CompilerServices;
using Bunit;
using Daks.App.Tests.Hosting;
using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;
using Daks.Tab.Einrichtungen;
using Daks.Tab.Strategien;
using Daks.Tab.Stufen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

/// <summary>What somebody sees while the store does not answer, and when it does again.</summary>
public sealed class StoreAwayTests : TabContext
{
    private const string Away = "Die Datenablage antwortet gerade nicht";

    private readonly Switch _store = new();

    public StoreAwayTests()
    {
        var strategien = Services.Last(service => service.ServiceType == typeof(IStrategieStore)).ImplementationFactory!;
        var records = Services.Last(service => service.ServiceType == typeof(ITenantRecordStore)).ImplementationFactory!;
        Services.AddSingleton<IStrategieStore>(provider => new Strategien((IStrategieStore)strategien(provider), _store));
        Services.AddSingleton<ITenantRecordStore>(provider => new Records((ITenantRecordStore)records(provider), _store));
    }

    [Fact]
    public async Task A_page_that_cannot_be_opened_says_why_and_opens_by_itself()
    {
        await SetUpAsync();
        _store.IsAway = true;

        var page = Open<UebersichtPage>();
        page.Text("h1").ShouldBe(Away);
        page.Text("main").ShouldContain("DAKS fragt alle 10 Sekunden nach");
        Time.Advance(TimeSpan.FromSeconds(10));
        page.Text("h1").ShouldBe(Away);

        _store.IsAway = false;
        Time.Advance(TimeSpan.FromSeconds(10));

        page.WaitForAssertion(() => page.Text("h1").ShouldBe("Musterstadt"));
    }

    [Fact]
    public async Task Nobody_has_to_wait_for_the_clock()
    {
        await SetUpAsync();
        _store.IsAway = true;
        var page = Open<UebersichtPage>();

        _store.IsAway = false;
        await page.PressAsync("Gleich noch einmal versuchen");

        page.WaitForAssertion(() => page.Text("h1").ShouldBe("Musterstadt"));
    }

    [Fact]
    public async Task A_page_that_cannot_read_on_comes_back_by_itself_too()
    {
        await SetUpAsync();
        _store.HistoryIsAway = true;

        var page = Open<UebersichtPage>();
        page.Text("h1").ShouldBe(Away);
        _store.HistoryIsAway = false;
        Time.Advance(TimeSpan.FromSeconds(10));

        page.WaitForAssertion(() => page.Text("h1").ShouldBe("Musterstadt"));
    }

    [Fact]
    public async Task A_change_that_cannot_be_sent_leaves_everything_and_counts_when_sent_again()
    {
        await SetUpAsync();
        var page = Open<StufePage>("/stufen/1#K-01", ("Nummer", 1));
        await page.PressAsync("Nicht nötig: Auftrag", "#K-01");
        await page.Find("#K-01 textarea").ChangeAsync("Der Auftrag liegt schriftlich vor.");
        _store.IsAway = true;

        await page.Find("#K-01 form").SubmitAsync();
        page.Text(".notice").ShouldContain($"{Away}. Nichts wurde geändert, Ihre Eingaben bleiben stehen.");
        page.Find("#K-01 textarea").GetAttribute("value").ShouldBe("Der Auftrag liegt schriftlich vor.");

        _store.IsAway = false;
        await page.Find("#K-01 form").SubmitAsync();

        page.Text(".notice").ShouldNotContain(Away);
        (await StrategieAsync()).FindAufgabe("K-01")!.Status.ShouldBe(AufgabeStatus.Entfaellt);
    }

    [Fact]
    public async Task A_full_store_is_not_called_one_that_comes_back()
    {
        await SetUpAsync();
        var page = Open<StufePage>("/stufen/1#K-01", ("Nummer", 1));
        (_store.IsAway, _store.IsFull) = (true, true);

        await page.PressAsync("Erledigt", "#K-01");

        page.Text(".notice").ShouldContain("Die Datenablage ist voll. Nichts wurde geändert");
    }

    [Fact]
    public async Task A_setup_keeps_its_form_while_the_store_is_away()
    {
        var page = Open<EinrichtenPage>("/einrichten");
        await page.Find("#kommune-name").ChangeAsync("Musterstadt");
        await page.Find("#kommune-einwohner").InputAsync("19.420");
        await page.Find("#kommune-land").ChangeAsync("Brandenburg");
        _store.IsAway = true;

        await page.Find("form").SubmitAsync();
        page.Text(".notice").ShouldContain(Away);
        page.Find("#kommune-name").GetAttribute("value").ShouldBe("Musterstadt");

        _store.IsAway = false;
        await page.Find("form").SubmitAsync();

        (await TeamStrategieAsync()).Kommune.Name.ShouldBe("Musterstadt");
    }

    [Fact]
    public async Task A_choice_that_cannot_be_kept_can_be_made_again()
    {
        const string other = "19:landkreis@thread.tacv2";
        await SetUpAsync();
        await SetUpAsync(team: other, name: "Landkreis Muster");
        SignIn(Musterpersonen.AnnaBerg, team: "19:ohne@thread.tacv2");
        var page = Open<UebersichtPage>();
        _store.IsAway = true;

        await page.PressAsync("Landkreis Muster, Team");
        page.Text("h1").ShouldBe("Welche Strategie möchten Sie öffnen?");
        page.Text(".notice").ShouldContain(Away);

        _store.IsAway = false;
        await page.PressAsync("Landkreis Muster, Team");

        page.Text("h1").ShouldBe("Landkreis Muster");
    }

    /// <remarks>Somebody may be typing on that page.</remarks>
    [Fact]
    public async Task What_others_change_never_takes_a_page_away()
    {
        await SetUpAsync();
        var page = Open<UebersichtPage>();

        _store.HistoryIsAway = true;
        await DoAsync(Musterpersonen.AnnaBerg, new CompleteAufgabe("K-01"));

        page.WaitForAssertion(() => page.Text(".next h2").ShouldNotBe("Auftrag der Verwaltungsspitze einholen"));
        page.Text("h1").ShouldBe("Musterstadt");
    }

    private sealed class Switch
    {
        public bool IsAway { get; set; }

        public bool IsFull { get; set; }

        public bool HistoryIsAway { get; set; }

        public void Ask(bool isHistory = false)
        {
            if (IsAway || (isHistory && HistoryIsAway))
            {
                throw new StoreUnavailableException("The file is locked.") { Reason = IsFull ? StoreFailure.DiskFull : StoreFailure.Locked };
            }
        }
    }

    private sealed class Strategien(IStrategieStore inner, Switch store) : StoreAround(inner)
    {
        public override async Task<StrategieSnapshot?> LoadAsync(StrategieKey key, CancellationToken cancellationToken)
        {
            store.Ask();
            return await base.LoadAsync(key, cancellationToken);
        }

        public override async Task<long?> ReadVersionAsync(StrategieKey key, CancellationToken cancellationToken)
        {
            store.Ask();
            return await base.ReadVersionAsync(key, cancellationToken);
        }

        public override async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
        {
            store.Ask();
            return await base.CommitAsync(commit, cancellationToken);
        }

        public override async Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(
            StrategieKey key, int take, long? before, CancellationToken cancellationToken)
        {
            store.Ask(isHistory: true);
            return await base.ReadHistoryAsync(key, take, before, cancellationToken);
        }
    }

    private sealed class Records(ITenantRecordStore inner, Switch store) : ITenantRecordStore
    {
        public async Task<TenantRecord?> ReadAsync(TenantRecordKey key, CancellationToken cancellationToken)
        {
            store.Ask();
            return await inner.ReadAsync(key, cancellationToken);
        }

        public async Task<bool> WriteAsync(
            TenantRecordKey key, ReadOnlyMemory<byte> utf8Json, WriteCondition condition, CancellationToken cancellationToken)
        {
            store.Ask();
            return await inner.WriteAsync(key, utf8Json, condition, cancellationToken);
        }

        public async Task DeleteAsync(TenantRecordKey key, CancellationToken cancellationToken)
        {
            store.Ask();
            await inner.DeleteAsync(key, cancellationToken);
        }

        public async IAsyncEnumerable<TenantRecord> ListAsync(
            string tenant, string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            store.Ask();
            await foreach (var record in inner.ListAsync(tenant, kind, cancellationToken))
            {
                yield return record;
            }
        }
    }
}
