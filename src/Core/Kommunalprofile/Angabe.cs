namespace Daks.Core.Kommunalprofile;

/// <summary>A figure, or the reason why there is none: what is absent is never zero (invariant I19).</summary>
public readonly record struct Angabe
{
    private Angabe(decimal? wert, Qualitaet qualitaet) => (Wert, Qualitaet) = (wert, qualitaet);

    /// <value>Null exactly when the office withholds the figure; 0 for <see cref="Qualitaet.Nichts"/>.</value>
    public decimal? Wert { get; }

    public Qualitaet Qualitaet { get; }

    public bool IstVorhanden => Wert is not null;

    public static Angabe Von(decimal wert) => new(wert, Qualitaet.Ok);

    /// <exception cref="ArgumentException">The office withholds such figures, so there can be no value.</exception>
    public static Angabe Von(decimal wert, Qualitaet qualitaet) => qualitaet switch
    {
        _ when IstOhneWert(qualitaet) => throw new ArgumentException($"{qualitaet} has no value.", nameof(qualitaet)),
        Qualitaet.Nichts when wert != 0 => throw new ArgumentException("Nothing is zero.", nameof(wert)),
        _ => new(wert, qualitaet),
    };

    /// <exception cref="ArgumentException">Such a figure has a value.</exception>
    public static Angabe Ohne(Qualitaet grund) => IstOhneWert(grund)
        ? new(null, grund)
        : throw new ArgumentException($"{grund} has a value.", nameof(grund));

    public static bool IstOhneWert(Qualitaet qualitaet) => qualitaet is
        Qualitaet.Unbekannt or Qualitaet.FolgtSpaeter or Qualitaet.NichtSicher or Qualitaet.Gesperrt;
}
