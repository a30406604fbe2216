using Daks.Core.Akteure;

namespace Daks.Core.Tests.Akteure;

internal static class Leute
{
    public const string Feuerwehr = "feuerwehr";

    /// <summary>A person of the Steuerungsgruppe whose contact data is on file.</summary>
    public const string Fatma = "fatma";

    public static AkteurEingabe Wehr { get; } = new("Freiwillige Feuerwehr", Akteurstyp.Organisation, Sektor.KulturSportVerein);

    public static AkteurEingabe FatmaDemir { get; } = new("Fatma Demir", Akteurstyp.Person, Sektor.WohlfahrtSoziales, "Tafel", "Leitung");

    public static AkteurEingabe Jugendring { get; } = new("Jugendring", Akteurstyp.Organisation, Sektor.Jugend);

    public static KontaktEingabe MitEinwilligung { get; } =
        new("f.demir@tafel.example", "03391 4711", new DateOnly(2027, 1, 8), "Einladungen zur Strategie");

    public static async Task<Fall> NewAsync()
    {
        var fall = await Fall.NewAsync();
        await AnlegenAsync(fall);
        return fall;
    }

    public static async Task AnlegenAsync(Fall fall)
    {
        await fall.DoneAsync(new AddAkteur(Feuerwehr, Wehr));
        await fall.DoneAsync(new AddAkteur(Fatma, FatmaDemir));
        await fall.DoneAsync(new SetKontakt(Fatma, MitEinwilligung));
        await fall.DoneAsync(new SetGruppenmitglied(null, Fatma, "Soziales"));
    }
}
