using Daks.Core.Artefakte;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Tab.Sitzungen;
using Microsoft.AspNetCore.Components;

namespace Daks.Tab.Bausteine;

/// <summary>A form about one artefact, new or there already: what is refused stays to be sent again, what is through closes it.</summary>
public abstract class ArtefaktForm : TabComponent
{
    private SeenArtefakt? _seen;

    [Parameter, EditorRequired]
    public required EventCallback OnClosed { get; set; }

    /// <inheritdoc cref="FormPanel.Restored"/>
    [Parameter]
    public bool Restored { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <value>The same however often it is sent: a second sending adds nothing.</value>
    protected string NewId { get; private set; } = "";

    protected string? Error { get; private set; }

    protected Strategie Strategie => Workspace.Strategie!;

    /// <value>Where its fields keep their drafts; ends in a slash.</value>
    protected abstract string Prefix { get; }

    /// <value>What the form changes; null for something new.</value>
    protected abstract IArtefakt? Subject { get; }

    protected override void OnInitialized()
    {
        NewId = ArtefaktId.New(Time);
        _seen = Seen();
    }

    protected async Task SendAsync(StrategieCommand command)
    {
        var (settled, refusal) = await Workspace.ExecuteAsync(command, _seen, inPlace: true);
        Error = refusal is null ? null : Ablehnungstexte.Satz(refusal, Culture);
        if (settled)
        {
            await CloseAsync();
        }

        // What is on the page now is what the person sees when they send again.
        _seen = Seen();
    }

    protected async Task CloseAsync()
    {
        await Drafts.ClearAsync(Prefix);
        await OnClosed.InvokeAsync();
    }

    private SeenArtefakt? Seen() =>
        Subject is { } subject ? new SeenArtefakt(Strategie.KeyOf(subject), Strategie.VersionOf(subject)) : null;
}
