using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Formats.Statistik;
using static Daks.Adapters.Tests.Statistik.Lesung;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>Alone in the process while it runs: it measures memory.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}

[Collection(AloneCollection.Name)]
public sealed class StreamingTests
{
    private const long Megabyte = 1024 * 1024;

    private static readonly Leseauftrag EinOrt = Auftrag() with { Gebiete = Gebietsauswahl.Von([Gebiet.Lies("05113000")!.Value]) };

    [Fact]
    public async Task Memory_does_not_grow_with_the_file()
    {
        await Lies(new InkarStrom(Megabyte), EinOrt);
        var (small, large) = (new InkarStrom(5 * Megabyte), new InkarStrom(50 * Megabyte));

        await Lies(small, EinOrt);
        var seen = (await Lies(large, EinOrt)).ShouldBeOfType<Leseergebnis.Gelesen>().Vorschau;

        seen.Zeilen.Gelesen.ShouldBeGreaterThan(400_000);
        (large.Hoechststand - small.Hoechststand).ShouldBeLessThan(12 * Megabyte);
    }

    [Fact]
    public async Task A_million_rows_of_one_area_are_kept_up_to_the_limit_and_refused_beyond()
    {
        static IEnumerable<string> Rows(int count) => Enumerable.Range(0, count)
            .Select(i => $"B;1;m_{i % 500:000};Indikator;Kreise;{5000 + (i / 500):00000};Ort;2020;1,5\n").Prepend(InkarStrom.Kopf);

        var all = (await Lies(new ZeilenStrom(Rows(1_000_000)))).ShouldBeOfType<Leseergebnis.Gelesen>().Vorschau;
        var limited = (await Lies(new ZeilenStrom(Rows(20_000)), Auftrag() with { Grenzen = new() { Werte = 10_000 } })).ShouldBeOfType<Leseergebnis.Abgewiesen>();

        all.Zeilen.ShouldBe(new Zeilenzahlen(1_000_000, 1_000_000, 0, 0, 0, 0));
        limited.Fehler.ShouldBe(new Dateifehler(Dateigrund.ZuVieleWerte, 10_002));
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        var reading = new Statistikleser().ReadAsync(new InkarStrom(50 * Megabyte, at => { if (at > Megabyte) { cancel.Cancel(); } }), EinOrt, cancel.Token);

        await Should.ThrowAsync<OperationCanceledException>(reading);
    }

    [Fact]
    public async Task Whoever_waits_is_told_how_far_it_is()
    {
        var told = new Mitschrift();

        await Lies(new InkarStrom(10 * Megabyte), EinOrt with { Fortschritt = told });

        told.Stand.ShouldBeGreaterThan(9 * Megabyte);
        told.Anzahl.ShouldBeInRange(2, 10);
    }

    private sealed class Mitschrift : IProgress<long>
    {
        public long Stand { get; private set; }

        public int Anzahl { get; private set; }

        public void Report(long value) => (Stand, Anzahl) = (value, Anzahl + 1);
    }
}
