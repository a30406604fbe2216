using Daks.Core.Importe;
using Daks.Storage.Eingaenge;
using Microsoft.Extensions.Time.Testing;

namespace Daks.Adapters.Tests.Storage;

/// <summary>What waits has its bounds: for one person, and for all of them together.</summary>
public sealed class EingangsordnerTests : IDisposable
{
    private static readonly Einsender Anna = new("tenant", "anna", "eins");

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2027, 2, 1, 8, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_person_has_so_many_waiting_and_no_more_in_whatever_strategies()
    {
        var korb = Korb();
        for (var file = 0; file < IEingangskorb.MeisteWartende; file++)
        {
            (await SendAsync(korb, Anna with { StrategieId = $"{file % 3}" }, 1)).ShouldBeOfType<Eingangsergebnis.Angenommen>();
        }

        var more = await SendAsync(korb, Anna with { StrategieId = "neu" }, 1);
        var other = await SendAsync(korb, Anna with { PersonId = "bernd" }, 1);

        more.ShouldBeOfType<Eingangsergebnis.ZuViele>();
        korb.Liste(Anna with { StrategieId = "neu" }).ShouldBeEmpty();
        other.ShouldBeOfType<Eingangsergebnis.Angenommen>();
    }

    [Fact]
    public async Task Many_sent_at_once_are_no_way_around()
    {
        var korb = Korb();

        var results = await Task.WhenAll(
            Enumerable.Range(0, 3 * IEingangskorb.MeisteWartende).Select(file => Task.Run(() => SendAsync(korb, Anna with { StrategieId = $"{file}" }, 1))));

        results.OfType<Eingangsergebnis.Angenommen>().Count().ShouldBeLessThanOrEqualTo(IEingangskorb.MeisteWartende);
    }

    [Fact]
    public async Task All_together_take_up_no_more_than_they_may_and_what_goes_makes_room()
    {
        var korb = Korb(insgesamt: 2_500);
        var first = (await SendAsync(korb, Anna, 1_000)).ShouldBeOfType<Eingangsergebnis.Angenommen>();
        var second = await SendAsync(korb, Anna with { PersonId = "bernd" }, 1_000);

        var full = await SendAsync(korb, Anna with { PersonId = "clara" }, 1_000);
        korb.Entferne(Anna, first.Eingang.Id);
        var later = await SendAsync(korb, Anna with { PersonId = "clara" }, 1_000);

        second.ShouldBeOfType<Eingangsergebnis.Angenommen>();
        full.ShouldBeOfType<Eingangsergebnis.KeinPlatz>();
        later.ShouldBeOfType<Eingangsergebnis.Angenommen>();
        Directory.GetFiles(_folder.Path, "*.teil", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private Eingangsordner Korb(long insgesamt = long.MaxValue) => new(_folder.File("eingang"), hoechstens: 10_000, _time, insgesamt);

    private static async Task<Eingangsergebnis> SendAsync(Eingangsordner korb, Einsender einsender, int bytes)
    {
        using var body = new MemoryStream(new byte[bytes]);
        return await korb.NimmAsync(einsender, "a.csv", stichtag: null, body, CancellationToken.None);
    }
}
