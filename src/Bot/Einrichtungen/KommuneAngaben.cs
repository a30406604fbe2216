using System.Globalization;
using System.Text.RegularExpressions;
using Daks.Bot.Conversations;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Einrichtungen;

/// <summary>What stands in the fields about a Kommune, as typed.</summary>
internal sealed partial record KommuneAngaben
{
    public const string NameInput = "name";
    public const string EinwohnerInput = "einwohner";
    public const string LandInput = "land";
    public const string TypInput = "typ";
    public const string AgsInput = "ags";

    public static KommuneAngaben Leer { get; } = new();

    public string Name { get; init; } = "";
    public string Einwohner { get; init; } = "";
    public string Land { get; init; } = "";
    public string Typ { get; init; } = "";
    public string Ags { get; init; } = "";

    public static KommuneAngaben From(Press press) => new()
    {
        Name = press.Input(NameInput),
        Einwohner = press.Input(EinwohnerInput),
        Land = press.Input(LandInput),
        Typ = press.Input(TypInput),
        Ags = press.Input(AgsInput),
    };

    public static KommuneAngaben Von(Kommune kommune) => new()
    {
        Name = kommune.Name,
        Einwohner = kommune.Einwohnerzahl.ToString(CultureInfo.InvariantCulture),
        Land = kommune.Land.Kuerzel(),
        Typ = kommune.Typ.ToString(),
        Ags = kommune.Ags?.Value ?? "",
    };

    /// <param name="rest">What the fields do not show, carried through unchanged; and the kind, where none is chosen.</param>
    public KommuneEingabe Eingabe(KommuneEingabe rest) => rest with
    {
        Name = Name,
        Einwohnerzahl = Zahl,
        Land = Bundeslaender.TryParse(Land, out var land) ? land : null,
        Typ = FieldValues.NameOf<KommuneTyp>(Typ) ?? rest.Typ,
        Ags = Ags,
    };

    /// <summary>Everything that is wrong, at once.</summary>
    /// <returns>Null when it can be taken over as it stands.</returns>
    public Beanstandung? Pruefen(DaksTurn turn, KommuneEingabe rest)
    {
        var noFigure = Einwohner.Length > 0 && Zahl is null;
        var noTyp = Typ.Length > 0 && FieldValues.NameOf<KommuneTyp>(Typ) is null;
        var noLand = Land.Length > 0 && !Bundeslaender.TryParse(Land, out _);
        IReadOnlyList<KommuneFehler> found = Kommune.Pruefen(Eingabe(rest), turn.Today) is KommuneResult.Ungueltig(var all) ? all : [];

        // What cannot be read is not there for the domain; here is the better reason.
        KommuneFehler[] problems =
        [
            .. found.Where(problem => !(noFigure && problem.Feld == KommuneFeld.Einwohnerzahl) && !(noLand && problem.Feld == KommuneFeld.Land)),
        ];
        string[] sentences =
        [
            .. problems.Length > 0 ? [Ablehnungstexte.Satz(new Refusal.KommuneUngueltig(problems), turn.Culture)] : Array.Empty<string>(),
            .. noFigure ? [turn.T("Einrichten.KeineZahl")] : Array.Empty<string>(),
            .. noLand ? [turn.T("Einrichten.LandUnbekannt")] : Array.Empty<string>(),
            .. noTyp ? [turn.T("Feld.KeineAuswahl", turn.T("Einrichten.Typ"))] : Array.Empty<string>(),
        ];
        return sentences.Length == 0 ? null : new Beanstandung(
            new Notice(string.Join(' ', sentences), IsRefusal: true),
            WithProposal(problems) with { Typ = Eingabe(rest).Typ.ToString() });
    }

    /// <summary>A key that lost its leading zero is put into the field as a proposal: sending again confirms it.</summary>
    private KommuneAngaben WithProposal(IReadOnlyList<KommuneFehler> problems) =>
        problems.FirstOrDefault(problem => problem is { Feld: KommuneFeld.Ags, Vorschlag: not null })?.Vorschlag is { } proposal
            ? this with { Ags = proposal }
            : this;

    // "19.420", "19 420" with whatever blank, "19420" and "ca. 19.420 Einwohner" are the same figure.
    private int? Zahl => Figure().Match(Einwohner) is { Success: true } match && int.TryParse(
        string.Concat(match.Groups["zahl"].Value.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : null;

    [GeneratedRegex(
        @"^\s*(?:(?:ca\.?|rund|etwa|about|around)\s+)?(?<zahl>\d[\d.'\s]*?)\s*(?:einwohner(?:innen)?|ew\.?|inhabitants|residents|people)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}

/// <summary>Why the fields cannot be taken over, and what to put into them.</summary>
internal sealed record Beanstandung(Notice Notice, KommuneAngaben Angaben);
