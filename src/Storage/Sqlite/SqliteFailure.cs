using Daks.Core.Strategien;
using Microsoft.Data.Sqlite;

namespace Daks.Storage.Sqlite;

/// <summary>Tells failures of file and disk, which pass or can be mended, from our own.</summary>
internal static class SqliteFailure
{
    /// <value>SQLITE_IOERR.</value>
    public const int DiskFailed = 10;

    /// <returns>Null when the failure is a bug of ours.</returns>
    /// <remarks>Codes: https://sqlite.org/rescode.html</remarks>
    public static StoreUnavailableException? Explain(Exception failure) => failure switch
    {
        SqliteException sqlite when Reason(sqlite.SqliteErrorCode) is var (reason, message) => new(message, sqlite) { Reason = reason },
        UnauthorizedAccessException or IOException =>
            new("The data folder cannot be created or opened.", failure) { Reason = StoreFailure.FolderUnusable },
        _ => null,
    };

    private static (StoreFailure Reason, string Message)? Reason(int code) => code switch
    {
        3 or 23 => (StoreFailure.AccessDenied, "Access to the database file is denied."),
        5 or 6 or 15 => (StoreFailure.Locked, "Another program keeps the database locked."),
        7 => (StoreFailure.OutOfMemory, "There is not enough memory for the database."),
        8 => (StoreFailure.ReadOnly, "The database file is read-only."),
        DiskFailed => (StoreFailure.DiskFailed, "The disk failed to read or write the database."),
        11 => (StoreFailure.Damaged, "The database file is damaged."),
        13 => (StoreFailure.DiskFull, "The disk is full."),
        14 => (StoreFailure.FileUnusable, "The database file cannot be opened."),
        26 => (StoreFailure.NoDatabase, "The file is not a database."),
        _ => null,
    };
}
