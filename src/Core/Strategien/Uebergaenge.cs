using Daks.Core.Aufgaben;
using Daks.Core.Stufen;

namespace Daks.Core.Strategien;

/// <summary>Which state may follow which. Source: the domain's state machines; nothing else is allowed.</summary>
/// <remarks>
/// Beyond them an archived strategy comes back to where it was archived from: whatever is done can be undone. A wish may pass
/// through the state between in one step: an open task is ticked through "in Arbeit", a stage in work closed through its
/// review (<see cref="Erreichbar(AufgabeStatus, AufgabeStatus)"/>). The setup and its correction decide anew where a strategy
/// stands, and an undo restores what was; neither asks here.
/// </remarks>
public static class Uebergaenge
{
    public static bool Erlaubt(StrategieStatus from, StrategieStatus to) => (from, to) is
        (StrategieStatus.Entwurf, StrategieStatus.Laufend)
        or (StrategieStatus.Laufend, StrategieStatus.Pausiert)
        or (StrategieStatus.Pausiert, StrategieStatus.Laufend)
        or (StrategieStatus.Laufend, StrategieStatus.Abgeschlossen)
        or (StrategieStatus.Abgeschlossen, StrategieStatus.Archiviert)
        or (StrategieStatus.Archiviert, StrategieStatus.Abgeschlossen)
        or (StrategieStatus.Abgeschlossen, StrategieStatus.Laufend);

    public static bool Erlaubt(StufeStatus from, StufeStatus to) => (from, to) is
        (StufeStatus.NichtBegonnen, StufeStatus.InArbeit)
        or (StufeStatus.InArbeit, StufeStatus.Pruefung)
        or (StufeStatus.Pruefung, StufeStatus.Abgeschlossen)
        or (StufeStatus.Pruefung, StufeStatus.InArbeit)
        or (StufeStatus.Abgeschlossen, StufeStatus.WiederGeoeffnet)
        or (StufeStatus.WiederGeoeffnet, StufeStatus.Pruefung);

    public static bool Erlaubt(AufgabeStatus from, AufgabeStatus to) => (from, to) is
        (AufgabeStatus.Offen, AufgabeStatus.InArbeit)
        or (AufgabeStatus.InArbeit, AufgabeStatus.Offen)
        or (AufgabeStatus.InArbeit, AufgabeStatus.Erledigt)
        or (AufgabeStatus.Offen, AufgabeStatus.Entfaellt)
        or (AufgabeStatus.InArbeit, AufgabeStatus.Entfaellt)
        or (AufgabeStatus.Erledigt, AufgabeStatus.Offen)
        or (AufgabeStatus.Entfaellt, AufgabeStatus.Offen);

    /// <summary>Allowed, or allowed through <see cref="StufeStatus.Pruefung"/>.</summary>
    public static bool Erreichbar(StufeStatus from, StufeStatus to) =>
        Erlaubt(from, to) || (Erlaubt(from, StufeStatus.Pruefung) && Erlaubt(StufeStatus.Pruefung, to));

    /// <summary>Allowed, or allowed through <see cref="AufgabeStatus.InArbeit"/>.</summary>
    public static bool Erreichbar(AufgabeStatus from, AufgabeStatus to) =>
        Erlaubt(from, to) || (Erlaubt(from, AufgabeStatus.InArbeit) && Erlaubt(AufgabeStatus.InArbeit, to));
}
