namespace Daks.Core.Kommunalprofile;

/// <summary>Which areas a place is set against. Source: domain guide 6.1.</summary>
public static class Vergleichsraeume
{
    /// <summary>The areas a place lies in: Kreis, Land, Germany, as far as they are others than the place itself.</summary>
    /// <remarks>A kreisfreie Stadt is its own Kreis, Hamburg and Berlin their own Land.</remarks>
    public static IReadOnlyList<Gebiet> Uebergeordnete(Gebiet gebiet)
    {
        var code = gebiet.Code;
        List<Gebiet> areas = [];
        if (gebiet.Ebene == Gebietsebene.Gemeinde && !code.EndsWith("000", StringComparison.Ordinal))
        {
            areas.Add(Gebiet.Lies(code.AsSpan(0, 5))!.Value);
        }

        if (gebiet.Ebene is Gebietsebene.Gemeinde or Gebietsebene.Kreis or Gebietsebene.Regierungsbezirk
            && (!IstStadtstaat(code) || areas.Count > 0))
        {
            areas.Add(Gebiet.Lies(code.AsSpan(0, 2))!.Value);
        }

        if (gebiet.Ebene != Gebietsebene.Deutschland)
        {
            areas.Add(Gebiet.Deutschland);
        }

        return areas;
    }

    private static bool IstStadtstaat(string code) => code.StartsWith("02", StringComparison.Ordinal) || code.StartsWith("11", StringComparison.Ordinal);
}

/// <summary>Places a Kommune compares itself with, for example of its own size in its Land.</summary>
/// <param name="Gebiet">Named by <see cref="Kommunalprofile.Gebiet.Gruppe"/>.</param>
/// <param name="Mitglieder">At least one; the Kommune itself is left out.</param>
public sealed record Vergleichsgruppe(Gebiet Gebiet, IReadOnlyList<Gebiet> Mitglieder);
