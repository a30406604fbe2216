using Daks.Core.Strategien;
using Microsoft.Data.Sqlite;

namespace Daks.Storage.Sqlite;

/// <summary>Tells failures of file and disk, which pass or can be mended, from our own.</summary>
internal static class SqliteFailure
{
    /// <value>SQLITE_IOERR.</value>
    public const int DiskFailed = 10;

    /// <value>SQLITE_FULL.</value>
    private const int DiskFull = 13;

    /// <returns>Null when the failure is a bug of ours.</returns>
    /// <remarks>Codes: https://sqlite.org/rescode.html</remarks>
    public static StoreUnavailableException? Explain(Exception failure) => failure switch
    {
        SqliteException sqlite when Reason(sqlite.SqliteErrorCode) is { } reason =>
            new(reason, sqlite) { IsFull = sqlite.SqliteErrorCode == DiskFull },
        UnauthorizedAccessException or IOException => new("The data folder cannot be created or opened.", failure),
        _ => null,
    };

    private static string? Reason(int code) => code switch
    {
        3 or 23 => "Access to the database file is denied.",
        5 or 6 or 15 => "Another program keeps the database locked.",
        7 => "There is not enough memory for the database.",
        8 => "The database file is read-only.",
        DiskFailed => "The disk failed to read or write the database.",
        11 => "The database file is damaged.",
        DiskFull => "The disk is full.",
        14 => "The database file cannot be opened.",
        26 => "The file is not a database.",
        _ => null,
    };
}
