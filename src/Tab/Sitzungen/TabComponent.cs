using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Daks.Tab.Sitzungen;

/// <summary>A piece of a page: knows the workspace and its language.</summary>
public abstract class TabComponent : ComponentBase
{
    [Inject]
    protected Workspace Workspace { get; set; } = null!;

    [Inject]
    protected Drafts Drafts { get; set; } = null!;

    protected CultureInfo Culture => Workspace.Culture;

    /// <summary>A text of the tab.</summary>
    protected string T(string key, params ReadOnlySpan<object?> args) => TabTexte.Format(key, Culture, args);
}
