namespace Daks.Core.Kommunalprofile;

public enum Geschlecht
{
    Insgesamt,
    Maennlich,
    Weiblich,
}

/// <summary>Ages from one birthday to below another: "3 to under 6" is <c>(3, 6)</c>.</summary>
/// <param name="Von">Completed years, 0 and more.</param>
/// <param name="Bis">The first age that no longer belongs; null for an open end ("85 und älter").</param>
public readonly record struct Altersgruppe(int Von, int? Bis)
{
    public static Altersgruppe Alle { get; } = new(0, null);

    public override string ToString() => Bis is { } bis ? $"{Von}-{bis - 1}" : $"{Von}+";
}

/// <summary>What part of a population a figure is about.</summary>
/// <param name="Auslaender">True: foreign nationals only; false: German nationals only; null: both.</param>
public readonly record struct Gliederung(Geschlecht Geschlecht, Altersgruppe Alter, bool? Auslaender = null)
{
    public static Gliederung Insgesamt { get; } = new(Geschlecht.Insgesamt, Altersgruppe.Alle);
}

/// <summary>The census a population figure was carried forward from; figures of different bases are not compared (invariant I18).</summary>
public enum Zensusbasis
{
    /// <summary>The figure does not rest on a census: a balance, a count of events.</summary>
    Keine,
    Zensus1987,
    Zensus2011,
    Zensus2022,
}
