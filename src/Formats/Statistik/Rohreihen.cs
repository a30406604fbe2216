using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>An area as one file names it.</summary>
/// <param name="vorschlag">What the key may have been before it lost its zero.</param>
internal sealed class Region(Gebiet? gebiet, Gebiet? vorschlag, string name, bool gewollt)
{
    public Gebiet? Gebiet => gebiet;

    public Gebiet? Vorschlag => vorschlag;

    public string Name { get; set; } = name;

    public bool Gewollt => gewollt;

    public long Zeilen { get; set; }
}

/// <param name="Zensus">Its figures rest on a census.</param>
/// <param name="Faktor">From the file's unit to the catalogue's.</param>
/// <param name="Fassung">The publication the file says it is of; null when it does not.</param>
/// <param name="Alter">The ages its name alone says; null where the rows say them.</param>
internal sealed record Messung(GeleseneGroesse Groesse, bool Zensus, Fassung? Fassung, decimal Faktor, Altersgruppe? Alter = null)
{
    /// <value>What to ask for the parts of it with; null where the catalogue has none as things of their own.</value>
    public Benennung? MitTeilen { get; init; }
}

/// <summary>What a file calls a measure.</summary>
internal sealed record Benennung(string Code, string Name, string? Einheit, string Statistik);

/// <summary>A part of a measure that <see cref="Gliederung"/> does not know.</summary>
/// <param name="Zusatz">As it stands in the measure's key when it stays a part.</param>
/// <param name="Wort">As the file calls it.</param>
internal readonly record struct Teil(string Zusatz, string Wort);

/// <summary>A field of the row in hand.</summary>
/// <param name="Spalte">0-based.</param>
internal readonly record struct Feld(int Spalte, string Name, string Text);

internal readonly record struct Reihenname(Reihenschluessel Schluessel, string? Variante);

internal readonly record struct Punkt(Zeitbezug Zeit, Zahltext Zahl, Zensusbasis Basis, long Zeile, Messung Messung);

/// <summary>A row that says something else than an earlier one, as far as its own separators tell.</summary>
/// <param name="Erste">The row it repeats otherwise.</param>
/// <param name="MitNeuem">It has figures that no earlier row has.</param>
internal sealed record Gegenzeile(long Zeile, long Erste, bool MitNeuem, IReadOnlyList<Gegenwert> Werte);

/// <param name="Erster">What stood there first.</param>
internal readonly record struct Gegenwert(Reihenname Name, Punkt Erster, Zahltext Zahl, Feld Feld);

/// <summary>A series while its file is read.</summary>
internal sealed class Reihe
{
    // Most files hold one or two times; a dictionary per series would weigh more than the figures.
    private const int Wenige = 16;

    private readonly List<Punkt> _punkte = new(1);
    private Dictionary<Zeitbezug, int>? _nach;

    public IReadOnlyList<Punkt> Punkte => _punkte;

    /// <value>True once a time has two values.</value>
    public bool Widerspruch { get; set; }

    public Punkt? Finde(Zeitbezug zeit)
    {
        if (_nach is not null)
        {
            return _nach.TryGetValue(zeit, out var at) ? _punkte[at] : null;
        }

        foreach (var punkt in _punkte)
        {
            if (punkt.Zeit == zeit)
            {
                return punkt;
            }
        }

        return null;
    }

    /// <returns>False when the time has a value already.</returns>
    public bool Lege(Punkt punkt)
    {
        if (Finde(punkt.Zeit) is not null)
        {
            return false;
        }

        _nach?.Add(punkt.Zeit, _punkte.Count);
        _punkte.Add(punkt);
        if (_nach is null && _punkte.Count > Wenige)
        {
            _nach = _punkte.Select((one, at) => (one.Zeit, at)).ToDictionary(pair => pair.Zeit, pair => pair.at);
        }

        return true;
    }
}
