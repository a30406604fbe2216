using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Daks.Core.Artefakte;

namespace Daks.Adapters.Tests.Storage;

/// <summary>An artefact of the tests' own: schema 1 had <c>Name</c> and <c>Euro</c>, schema 2 <c>Titel</c>, schema 3 cents.</summary>
public sealed record Vorhaben(string Id, string Titel, long Cent, string? Stelle = null, DateOnly? Faellig = null) : IArtefakt
{
    public static ArtefaktKind Kind { get; } = new ArtefaktKind<Vorhaben>(
        "vorhaben",
        VorhabenJson.Default.Vorhaben,
        vorhaben => new PromotedColumns(vorhaben.Titel, "offen", vorhaben.Faellig, vorhaben.Stelle),
        VorhabenUpcasters.RenameName,
        VorhabenUpcasters.CountCents);
}

/// <summary>Name the columns of their time, whatever the record calls them today.</summary>
internal static class VorhabenUpcasters
{
    public static JsonObject RenameName(JsonObject row)
    {
        row["Titel"] = row["Name"]?.DeepClone();
        row.Remove("Name");
        return row;
    }

    public static JsonObject CountCents(JsonObject row)
    {
        row["Cent"] = 100 * (row["Euro"]?.GetValue<long>() ?? 0);
        row.Remove("Euro");
        return row;
    }
}

/// <summary>What <see cref="Vorhaben"/> was under schema 1: writes rows as an old program did.</summary>
public sealed record VorhabenSchema1(string Id, string Name, long Euro) : IArtefakt
{
    public static ArtefaktKind Kind { get; } =
        new ArtefaktKind<VorhabenSchema1>("vorhaben", VorhabenJson.Default.VorhabenSchema1);
}

/// <summary>A second kind, which some programs of the tests do not know; it may name a payload.</summary>
public sealed record Notiz(string Id, string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Anlage = null) : IArtefakt
{
    public static ArtefaktKind Kind { get; } = new ArtefaktKind<Notiz>("notiz", VorhabenJson.Default.Notiz)
    {
        Payloads = notiz => notiz.Anlage is { } anlage ? [anlage] : [],
    };
}

[JsonSerializable(typeof(Vorhaben))]
[JsonSerializable(typeof(VorhabenSchema1))]
[JsonSerializable(typeof(Notiz))]
public sealed partial class VorhabenJson : JsonSerializerContext;
