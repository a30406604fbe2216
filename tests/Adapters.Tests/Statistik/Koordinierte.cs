using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using static Daks.Adapters.Tests.Statistik.Lesung;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>Destatis' file of the 15th coordinated projection as a strategy has it: read, written as an import, read again.</summary>
internal static class Koordinierte
{
    public const string Datei = "destatis_15kbv.csv";

    private static readonly Lazy<Task<(Statistikvorschau, IReadOnlyCollection<Zeitreihe>)>> Einmal = new(LiesAsync);

    public static Task<(Statistikvorschau Vorschau, IReadOnlyCollection<Zeitreihe> Reihen)> ImportAsync() => Einmal.Value;

    private static async Task<(Statistikvorschau, IReadOnlyCollection<Zeitreihe>)> LiesAsync()
    {
        await using var file = File.OpenRead(RealDataFactAttribute.Path(Datei));
        var vorschau = (await Lies(file, Auftrag(Datei))).ShouldBeOfType<Leseergebnis.Gelesen>().Vorschau;
        var kept = Zeitreihenpaket.Read(Zeitreihenpaket.Write(vorschau.Reihen), vorschau.Herkunft);
        return (vorschau, [.. Datenbestand.Aus([kept]).Reihen.Select(reihe => reihe.Reihe)]);
    }
}
