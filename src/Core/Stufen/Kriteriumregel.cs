using System.Globalization;
using Daks.Core.Akteure;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Ideen;
using Daks.Core.Kommunalprofile;
using Daks.Core.Protokolle;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Stufen;

/// <summary>Answers a criterion from what the strategy holds, so that nobody confirms what DAKS knows.</summary>
/// <param name="Code">A code of the catalogue's criteria.</param>
/// <param name="Erfuellt">Asked of the strategy as it is; the answer is never stored.</param>
/// <param name="Nachweis">What shows it once it is met, as people read it after a colon.</param>
public sealed record Kriteriumregel(string Code, Func<Strategie, bool> Erfuellt, Func<Strategie, CultureInfo, string> Nachweis);

public static class Kriteriumregeln
{
    /// <summary>The rules there are so far; a part that brings an artefact adds those it can answer.</summary>
    /// <remarks>
    /// A rule is one more way to be met: answers given by hand and done tasks count as before, so a new one needs no
    /// change of rows and opens nothing that is closed.
    /// </remarks>
    public static IReadOnlyList<Kriteriumregel> All { get; } =
    [
        new(
            "1-ZP",
            strategie => NenntTermine(strategie.Zeitplan),
            (strategie, culture) => Texte.Format(
                "Nachweis.1-ZP",
                culture,
                Datum.Lang(strategie.Zeitplan[Ankerpunkt.P], culture),
                Datum.Lang(strategie.Zeitplan[Ankerpunkt.Z], culture))),
        new("1-VS", strategie => Auftakt(strategie) is not null, (strategie, culture) => Texte.Format(
            "Nachweis.1-VS", culture, Auftakt(strategie)!.Teilnahme!.Verwaltungsspitze)),
        new("1-SG", strategie => Gruppenlage.Von(strategie).IstBesetzt, Gruppenlage.Nachweis),
        new("1-AK", strategie => Akteurslage.Von(strategie).IstGenug, (strategie, culture) => Akteurslage.Von(strategie).Zahlen(culture)),
        new("2-IN", Zahlenstand.IstGenug, Zahlenstand.Nachweis),
        new("2-SW", strategie => SwotStand.Von(strategie).IstVollstaendig, (strategie, culture) => SwotStand.Von(strategie).Nachweis(culture)),
        new("2-IV", Inventarstand.IstVollstaendig, Inventarstand.Nachweis),
        new("2-HF", Handlungsfeldreihe.SindGenug, Handlungsfeldreihe.Nachweis),
        new("3-ID", Ideenlage.SindGenug, (strategie, culture) => Texte.Format("Nachweis.3-ID", culture, strategie.All<Idee>().Count)),
        new("3-VE", Vereinbarungslage.SindGenug, (strategie, culture) => Texte.Format(
            "Nachweis.3-VE", culture, Vereinbarungslage.MitZustaendigen(strategie).Count())),
    ];

    private static Veranstaltung? Auftakt(Strategie strategie) => strategie.All<Veranstaltung>().FirstOrDefault(one =>
        one is { Art: Veranstaltungsart.KickOff, Stand: Veranstaltungsstand.Durchgefuehrt or Veranstaltungsstand.Dokumentiert, Teilnahme.Verwaltungsspitze: > 0 });

    /// <remarks>Days the chain proposes are nobody's word: the plan has them from its first second.</remarks>
    private static bool NenntTermine(Zeitplan plan) =>
        plan.IstGesetzt(Ankerpunkt.P) && plan.IstGesetzt(Ankerpunkt.Z)
        && plan[Ankerpunkt.K] <= plan[Ankerpunkt.P] && plan[Ankerpunkt.P] <= plan[Ankerpunkt.Z];
}
