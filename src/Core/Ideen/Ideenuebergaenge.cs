using static Daks.Core.Ideen.Ideenstand;

namespace Daks.Core.Ideen;

/// <summary>Which state of an idea may follow which. Source: the domain's state machines, and invariant I13.</summary>
public static class Ideenuebergaenge
{
    /// <remarks>Nobody but a measure makes an idea one: <see cref="ZurMassnahme"/> comes with it.</remarks>
    public static bool Erlaubt(Ideenstand from, Ideenstand to) => (from, to) switch
    {
        (Neu, Gebuendelt or InPruefung) or (Gebuendelt, InPruefung) => true,
        (InPruefung, Geparkt or NichtVerfolgt) => true,
        (Geparkt or NichtVerfolgt, InPruefung) => true,
        // Whoever answers at once need not press twice.
        (Neu or Gebuendelt, Geparkt or NichtVerfolgt) => true,
        _ => false,
    };

    public static IEnumerable<Ideenstand> Von(Ideenstand from) => Enum.GetValues<Ideenstand>().Where(to => Erlaubt(from, to));

    public static bool BrauchtGrund(Ideenstand stand) => stand is Geparkt or NichtVerfolgt;
}
