using System.Globalization;
using Daks.Core.Sprache;
using static Daks.Core.Veranstaltungen.Veranstaltungsart;

namespace Daks.Core.Veranstaltungen;

/// <summary>What an event is like while nobody has said otherwise.</summary>
public static class Vorgabe
{
    /// <summary>Named after its kind and as long as the guide recommends.</summary>
    /// <param name="title">Null for the name of the kind.</param>
    public static VeranstaltungEingabe Fuer(Veranstaltungsart kind, CultureInfo culture, string? title = null) => new(
        kind,
        title ?? Bezeichnung.Of(kind, culture),
        Agendavorlagen.Fuer(kind).FirstOrDefault()?.Minuten ?? UeblicheDauer(kind),
        // Beyond the administration: four weeks to invite, and the evening for those who work.
        IstOeffentlich: kind is KickOff or Zukunftswerkstatt or Buergerversammlung);

    /// <returns>The event a stage turns on.</returns>
    public static Veranstaltungsart InStufe(int number) => number switch
    {
        1 => KickOff,
        2 => Reflexionsrunde,
        3 => Zukunftswerkstatt,
        5 => Zwischenbilanz,
        _ => Steuerungsgruppe,
    };

    // Source: customary lengths of such meetings; the guide has agendas for the others.
    private static int UeblicheDauer(Veranstaltungsart kind) => kind is Steuerungsgruppe or AgSitzung or Interviewreihe ? 90 : 120;
}
