namespace Daks.Core.Kommunalprofile;

/// <summary>What a statistical office says about one figure. Source: the offices' Zeichenerklärung.</summary>
public enum Qualitaet
{
    /// <summary>A figure as it is.</summary>
    Ok,

    /// <summary><c>-</c>: nothing there, exactly zero.</summary>
    Nichts,

    /// <summary><c>.</c>: unknown or secret.</summary>
    Unbekannt,

    /// <summary><c>...</c>: comes later.</summary>
    FolgtSpaeter,

    /// <summary><c>/</c>: not reliable enough to be published.</summary>
    NichtSicher,

    /// <summary><c>x</c>: makes no sense here.</summary>
    Gesperrt,

    /// <summary><c>(12)</c>: of limited reliability.</summary>
    Eingeschraenkt,

    /// <summary><c>p</c>: provisional.</summary>
    Vorlaeufig,

    /// <summary><c>r</c>: revised.</summary>
    Revidiert,

    /// <summary><c>s</c>: estimated.</summary>
    Geschaetzt,
}
