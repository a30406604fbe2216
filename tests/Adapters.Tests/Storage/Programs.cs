using Daks.Core.Artefakte;

namespace Daks.Adapters.Tests.Storage;

/// <summary>What programs of several ages know.</summary>
public static class Programs
{
    public static ArtefaktKinds Today { get; } = new([Vorhaben.Kind, Notiz.Kind]);

    public static ArtefaktKinds WithoutNotizen { get; } = new([Vorhaben.Kind]);

    public static ArtefaktKinds Oldest { get; } = new([VorhabenSchema1.Kind]);
}
