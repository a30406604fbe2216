using Azure;
using Azure.Data.Tables;

namespace Daks.Storage.Tables;

/// <summary>A strategy's header: whoever replaces it by its ETag decides what the strategy is.</summary>
/// <param name="Stage">The change whose staged rows count, though not all of them stand in their places yet; null when none.</param>
/// <param name="StageRows">How many rows are staged.</param>
/// <param name="Folded">How many of them have been put in their places.</param>
internal sealed record TableHeader(
    string Partition, long Version, SchemaSummary Schemas, string? Stage, int StageRows, int Folded, ETag ETag)
{
    /// <summary>Stands for a strategy that does not exist.</summary>
    public static TableHeader Absent(string partition) =>
        new(partition, 0, SchemaSummary.Parse(""), Stage: null, StageRows: 0, Folded: 0, ETag: default);

    public static TableHeader From(TableEntity entity) => new(
        entity.PartitionKey,
        TableRows.LongNumber(entity, nameof(Version)),
        SchemaSummary.Parse(entity.GetString(nameof(Schemas)) ?? ""),
        entity.GetString(nameof(Stage)),
        TableRows.Number(entity, nameof(StageRows)),
        TableRows.Number(entity, nameof(Folded)),
        entity.ETag);

    /// <returns>Whether both show the same rows to a reader; folding changes none.</returns>
    public bool ShowsSameAs(TableHeader other) => Version == other.Version && Stage == other.Stage;

    public TableHeader WithoutStage() => this with { Stage = null, StageRows = 0, Folded = 0 };

    /// <summary>Writes this header where the given one stood; refused when that changed.</summary>
    public TableTransactionAction Replacing(TableHeader former) => former.Version == 0
        ? new TableTransactionAction(TableTransactionActionType.Add, ToEntity())
        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, ToEntity(), former.ETag);

    private TableEntity ToEntity()
    {
        var entity = new TableEntity(Partition, TableKeys.Header)
        {
            [nameof(Version)] = Version,
            [nameof(Schemas)] = Schemas.ToString(),
            [nameof(StageRows)] = StageRows,
            [nameof(Folded)] = Folded,
        };
        if (Stage is not null)
        {
            entity[nameof(Stage)] = Stage;
        }

        return entity;
    }
}
