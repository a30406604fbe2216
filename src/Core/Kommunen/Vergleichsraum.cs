using System.Globalization;

namespace Daks.Core.Kommunen;

/// <summary>
/// What a Kommune compares itself with: a Land by two digits, a Kreis by five or a Gemeinde by eight, as the statistics
/// offices write them, or a group by a name of its own with the keys of its members: "Nachbarn: 12064, 12066, 14".
/// </summary>
public static class Vergleichsraum
{
    private const int LandLaenge = 2;
    private const char Mitgliederzeichen = ':';

    private static readonly char[] Trenner = [',', ';'];

    // A kreisfreie Stadt is its own Kreis.
    private const string OhneKreis = "000";

    /// <summary>The Kreis and the Land a place lies in, as far as its keys say it.</summary>
    /// <returns>Keys, the Kreis first; nothing that is the place itself, no Kreis where there are several.</returns>
    public static IReadOnlyList<string> Vorschlaege(KommuneEingabe eingabe)
    {
        ArgumentNullException.ThrowIfNull(eingabe);

        var hatEigenen = eingabe.Typ.HatEigenenSchluessel();
        string?[] keys = hatEigenen ? [eingabe.Ags] : [.. eingabe.BezugsAgs];
        Ags[] orte = [.. keys.Select(Ags.Parse).OfType<AgsResult.Gueltig>().Select(result => result.Ags)];
        string[] kreise = [.. orte.Where(ort => !hatEigenen || LiegtInEinemKreis(ort)).Select(ort => ort.Kreis).Distinct()];
        Bundesland[] laender = eingabe.Land is { } chosen ? [chosen] : [.. orte.Select(ort => ort.Land).Distinct()];
        return
        [
            .. kreise is [var kreis] ? [kreis] : Array.Empty<string>(),
            .. laender is [var land] && eingabe.Typ != KommuneTyp.Stadtstaat ? [SchluesselVon(land)] : Array.Empty<string>(),
        ];
    }

    /// <returns>The Land whose key this is; null when it is none.</returns>
    public static Bundesland? Landesschluessel(string eintrag) =>
        eintrag.Length == LandLaenge && int.TryParse(eintrag, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((Bundesland)number)
            ? (Bundesland)number
            : null;

    /// <returns>The group an entry names with its members; null for a key, and for a name alone.</returns>
    /// <remarks>Something among them has to look like a member: a name may have a colon of its own.</remarks>
    public static Gruppenangabe? Gruppe(string eintrag)
    {
        ArgumentNullException.ThrowIfNull(eintrag);
        var at = eintrag.IndexOf(Mitgliederzeichen);
        var name = at < 0 ? "" : eintrag[..at].Trim();
        string[] members = at < 0 ? [] : [.. eintrag[(at + 1)..].Split(Trenner, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Mitglied).Distinct()];
        return name.Length > 0 && members.Any(IstZiffern) ? new Gruppenangabe(name, members) : null;
    }

    /// <summary>What somebody called an area by naming it as a group of one: "Landkreis Seenland: 12065".</summary>
    /// <returns>Null when nobody did.</returns>
    public static string? Name(Kommune kommune, string schluessel)
    {
        ArgumentNullException.ThrowIfNull(kommune);
        return kommune.Vergleichsraeume.Select(Gruppe).FirstOrDefault(gruppe => gruppe?.Mitglieder is [var only] && only == schluessel)?.Name;
    }

    /// <summary>The keys an entry stands for: its own, or those of a group's members; none for a name alone.</summary>
    public static IReadOnlyList<string> Schluessel(string eintrag) =>
        Gruppe(eintrag) is { } gruppe ? gruppe.Mitglieder : IstZiffern(eintrag) ? [eintrag] : [];

    /// <summary>A key without the blanks between its digits, a group with its members' keys; a name as it is.</summary>
    internal static string Bereinigt(string eintrag) => Gruppe(eintrag)?.ToString() ?? OhneLuecken(eintrag);

    private static string OhneLuecken(string eintrag) =>
        eintrag.All(letter => char.IsAsciiDigit(letter) || letter == ' ') ? eintrag.Replace(" ", "", StringComparison.Ordinal) : eintrag;

    // People know the Länder by name and hardly any by key.
    private static string Mitglied(string text) => Bundeslaender.TryParse(text, out var land) ? SchluesselVon(land) : OhneLuecken(text);

    internal static bool IstZiffern(string eintrag) => eintrag.Length > 0 && eintrag.All(char.IsAsciiDigit);

    private static bool LiegtInEinemKreis(Ags ort) => !ort.IstKreisschluessel && !ort.Value.EndsWith(OhneKreis, StringComparison.Ordinal);

    private static string SchluesselVon(Bundesland land) => ((int)land).ToString("D2", CultureInfo.InvariantCulture);
}

/// <summary>A group a Kommune compares itself with. Lists compare by reference.</summary>
/// <param name="Mitglieder">Keys, or what somebody wrote for one; each once.</param>
public sealed record Gruppenangabe(string Name, IReadOnlyList<string> Mitglieder)
{
    public override string ToString() => $"{Name}: {string.Join(", ", Mitglieder)}";
}
