using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Daks.Core.Artefakte;

/// <summary>Everything the stores need to know about one kind of artefact.</summary>
public abstract class ArtefaktKind
{
    private protected ArtefaktKind(string name, int schema)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(schema, 1);
        if (!name.All(char.IsAsciiLetterLower))
        {
            throw new ArgumentException($"'{name}' may hold only a–z: it becomes part of row keys.", nameof(name));
        }

        (Name, Schema) = (name, schema);
    }

    /// <value>Lower-case ASCII letters; part of the row key, therefore never renamed.</value>
    public string Name { get; }

    /// <value>The schema number written today; rows below it are lifted when read.</value>
    public int Schema { get; }

    public abstract Type Type { get; }

    /// <returns>UTF-8 JSON.</returns>
    public abstract byte[] Write(IArtefakt artefakt);

    /// <param name="utf8Json">What <see cref="Write"/> wrote, now or under an older schema.</param>
    /// <param name="schema">The row's schema number, 1 to <see cref="Schema"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row is newer than this program.</exception>
    /// <exception cref="JsonException">The row is damaged.</exception>
    public abstract IArtefakt Read(ReadOnlySpan<byte> utf8Json, int schema);

    public abstract PromotedColumns Promote(IArtefakt artefakt);

    /// <returns>The payloads an artefact names; from the commit that writes it they are kept as long as the strategy.</returns>
    public abstract IEnumerable<string> PayloadsOf(IArtefakt artefakt);

    public ArtefaktKey KeyOf(IArtefakt artefakt) => new(Name, artefakt.Id);
}

/// <inheritdoc/>
/// <param name="json">From a source-generated context.</param>
/// <param name="promote">Null: the kind has no promoted columns.</param>
/// <param name="upcasters">
/// The n-th lifts a row of schema n to n + 1; pure, and never changed once released. Their number gives the
/// schema: none is schema 1.
/// </param>
public sealed class ArtefaktKind<T>(
    string name,
    JsonTypeInfo<T> json,
    Func<T, PromotedColumns>? promote = null,
    params IReadOnlyList<Func<JsonObject, JsonObject>> upcasters)
    : ArtefaktKind(name, upcasters.Count + 1)
    where T : class, IArtefakt
{
    /// <value>Null: artefacts of this kind name no payloads.</value>
    public Func<T, IEnumerable<string>>? Payloads { get; init; }

    public override Type Type => typeof(T);

    public override byte[] Write(IArtefakt artefakt) => JsonSerializer.SerializeToUtf8Bytes((T)artefakt, json);

    public override IArtefakt Read(ReadOnlySpan<byte> utf8Json, int schema)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(schema, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(schema, Schema);
        if (schema == Schema)
        {
            return JsonSerializer.Deserialize(utf8Json, json) ?? throw NoObject();
        }

        var node = JsonNode.Parse(utf8Json) as JsonObject ?? throw NoObject();
        for (var level = schema; level < Schema; level++)
        {
            node = upcasters[level - 1](node);
        }

        return node.Deserialize(json) ?? throw NoObject();
    }

    public override PromotedColumns Promote(IArtefakt artefakt) => promote?.Invoke((T)artefakt) ?? default;

    public override IEnumerable<string> PayloadsOf(IArtefakt artefakt) => Payloads?.Invoke((T)artefakt) ?? [];

    private JsonException NoObject() => new($"A row of kind '{Name}' is not a JSON object.");
}
