using Daks.Core.Strategien;

namespace Daks.Tab.Sitzungen;

public enum NoticeKind
{
    Done,
    Info,
    Refused,
}

/// <summary>What the page says about the last action.</summary>
/// <param name="Undoable">The change that [Rückgängig] takes back; null when there is nothing to take back or the person may not.</param>
public sealed record Notice(NoticeKind Kind, string Text, HistoryEntry? Undoable = null);
