using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Daks.Core.Artefakte;

/// <summary>The kinds this program knows, found by name and by type.</summary>
public sealed class ArtefaktKinds
{
    private readonly FrozenDictionary<string, ArtefaktKind> _byName;
    private readonly FrozenDictionary<Type, ArtefaktKind> _byType;

    /// <exception cref="ArgumentException">Two kinds share a name or a type.</exception>
    public ArtefaktKinds(IEnumerable<ArtefaktKind> kinds)
    {
        var all = kinds.ToArray();
        _byName = all.ToDictionary(kind => kind.Name, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        _byType = all.ToDictionary(kind => kind.Type).ToFrozenDictionary();
    }

    public bool TryFind(string name, [NotNullWhen(true)] out ArtefaktKind? kind) => _byName.TryGetValue(name, out kind);

    /// <exception cref="KeyNotFoundException">Nobody registered the artefact's kind.</exception>
    public ArtefaktKind Of(IArtefakt artefakt) => Of(artefakt.GetType());

    /// <inheritdoc cref="Of(IArtefakt)"/>
    public ArtefaktKind Of(Type type) => _byType[type];

    public ArtefaktKey KeyOf(IArtefakt artefakt) => Of(artefakt).KeyOf(artefakt);
}
