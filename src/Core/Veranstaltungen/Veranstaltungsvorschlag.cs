using System.Globalization;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Core.Veranstaltungen;

/// <summary>What an event of a kind usually looks like, to begin with.</summary>
public static class Veranstaltungsvorschlag
{
    /// <returns>The kind the current stage comes together for.</returns>
    public static Veranstaltungsart Art(Strategie strategie) => strategie.AktuelleStufe.Nummer switch
    {
        1 => Veranstaltungsart.KickOff,
        2 => Veranstaltungsart.Reflexionsrunde,
        3 => Veranstaltungsart.Zukunftswerkstatt,
        5 => Veranstaltungsart.Zwischenbilanz,
        _ => Veranstaltungsart.Steuerungsgruppe,
    };

    /// <summary>The kind's own name as title, its customary length, and whether citizens are invited.</summary>
    public static VeranstaltungEingabe Eingabe(Veranstaltungsart kind, CultureInfo culture) => new(
        kind,
        Bezeichnung.Of(kind, culture),
        Agendavorlagen.Fuer(kind).Select(template => (int?)template.Minuten).FirstOrDefault() ?? Dauer(kind),
        IstOeffentlich: kind is Veranstaltungsart.KickOff or Veranstaltungsart.Zukunftswerkstatt or Veranstaltungsart.Buergerversammlung or Veranstaltungsart.Zwischenbilanz);

    private static int Dauer(Veranstaltungsart kind) => kind switch
    {
        Veranstaltungsart.Interviewreihe => 60,
        Veranstaltungsart.Buergerversammlung => 120,
        _ => 90,
    };
}
