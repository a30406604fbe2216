namespace Daks.Core.Strategien;

/// <summary>Why the store is away, for people to read in their language.</summary>
public enum StoreFailure
{
    Unreachable,
    AccessDenied,
    SignInFailed,
    NoAnswer,
    ConnectionBroken,
    Busy,

    /// <summary>Another program, or another instance, is at it for longer than we wait.</summary>
    Locked,

    /// <summary>A newer program made it.</summary>
    NewerProgram,
    TableGone,
    FolderUnusable,
    FileUnusable,
    ReadOnly,
    NoDatabase,
    Damaged,
    DiskFailed,

    /// <summary>There is no room left; waiting does not help, somebody has to make some.</summary>
    DiskFull,
    OutOfMemory,
}
