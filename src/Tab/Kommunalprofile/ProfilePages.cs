using Daks.Core.Strategien;

namespace Daks.Tab.Kommunalprofile;

/// <summary>The pages of stage 2, in the order one works through them; those that are only planned are not shown.</summary>
public static class ProfilePages
{
    private static readonly string[] Planned =
    [
        Arbeitsseiten.Zahlen,
        Arbeitsseiten.Indikatoren,
        Arbeitsseiten.Bevoelkerung,
        Arbeitsseiten.Vorausberechnung,
        Arbeitsseiten.Swot,
        Arbeitsseiten.Inventar,
        Arbeitsseiten.Interviews,
        Arbeitsseiten.Handlungsfelder,
    ];

    public static IReadOnlyList<string> All { get; } = [.. Planned.Where(Arbeitsseiten.IstVorhanden)];

    /// <summary>Whether the first segment of an address is one of them.</summary>
    public static bool Contains(string section) => All.Contains(section);
}
