using Daks.Core.Artefakte;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Strategien;
using Microsoft.AspNetCore.Components;

namespace Daks.Tab.Zahlen;

public sealed partial class EingangSection
{
    private readonly CancellationTokenSource _gone = new();
    private readonly Dictionary<string, Gebiet> _names = [];

    // In the order of the file: a name keeps its place when it was said what it stands for.
    private readonly List<string> _fileNames = [];
    private Leseergebnis? _result;
    private IReadOnlyList<Wertaenderung> _changes = [];
    private IReadOnlyList<Sprung> _jumps = [];
    private ImportLauf? _earlier;
    private DateOnly? _stichtag;
    private Fassung? _fassung;
    private bool _isReading;
    private bool _fillZeros;
    private bool _busy;
    private int _percent;

    [Parameter, EditorRequired]
    public required Eingang Eingang { get; set; }

    /// <value>The file was taken over or dropped.</value>
    [Parameter, EditorRequired]
    public EventCallback OnGone { get; set; }

    /// <value>The file was read; whether it can be taken over may have changed.</value>
    [Parameter]
    public EventCallback OnRead { get; set; }

    /// <value>It can be taken over, and nothing about it wants an answer or a second look.</value>
    internal bool IsBeyondDoubt => !_isReading && !_busy && _earlier is null && _changes.Count == 0 && _result is Leseergebnis.Gelesen
    {
        Vorschau: { Zeilen: { Uebernommen: > 0, Abgewiesen: 0 }, Fassungsfrage: null or { IstAngenommen: false }, UnbekannteNamen.Count: 0 },
    };

    [Inject]
    private IEingangskorb Korb { get; set; } = null!;

    [Inject]
    private IStatistikleser Leser { get; set; } = null!;

    [Inject]
    private ImportService Imports { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private Einsender Einsender => new(Workspace.Me.Tenant, Workspace.Me.PersonId, Strategie.Key.Id);

    /// <remarks>Not before somebody looks: the first rendering on the server is thrown away.</remarks>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _stichtag = Eingang.Stichtag;
            await ReadAsync();
        }
    }

    /// <remarks>Somebody else may have imported meanwhile.</remarks>
    protected override async Task OnChangedAsync()
    {
        if (_result is Leseergebnis.Gelesen(var vorschau))
        {
            await CompareAsync(vorschau);
        }
    }

    protected override void Leave()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private Task ReadAsync()
    {
        (_result, _percent) = (null, 0);
        return ReadAgainAsync();
    }

    /// <summary>What is shown stays until the new preview is there.</summary>
    private async Task ReadAgainAsync()
    {
        _isReading = true;
        StateHasChanged();
        if (Korb.Oeffne(Einsender, Eingang.Id) is not { } file)
        {
            await OnGone.InvokeAsync();
            return;
        }

        var order = Importplan.Auftrag(Strategie, Eingang.Name, Workspace.Today, ArtefaktId.New(Time)) with
        {
            Stichtag = _stichtag,
            Fassung = _fassung,
            ErgaenzeNullen = _fillZeros,
            Namen = new Dictionary<string, Gebiet>(_names),
            Fortschritt = new Progress<long>(Advance),
        };
        await using (file)
        {
            try
            {
                // Off the page's own thread: it stays alive while a large file is read.
                var token = _gone.Token;
                _result = await Task.Run(() => Leser.ReadAsync(file, order, token), token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }

        if (_result is Leseergebnis.Gelesen(var vorschau))
        {
            _fileNames.AddRange(vorschau.UnbekannteNamen.Except(_fileNames));
        }

        _isReading = false;
        await OnChangedAsync();
        StateHasChanged();
        await OnRead.InvokeAsync();
    }

    private void Advance(long read) => _ = InvokeAsync(() =>
    {
        _percent = (int)Math.Min(100, 100 * read / Math.Max(1, Eingang.Bytes));
        StateHasChanged();
    });

    private async Task CompareAsync(Statistikvorschau vorschau)
    {
        _earlier = Importplan.Frueher(Strategie, vorschau);
        var known = await Imports.LoadAsync(Strategie, CancellationToken.None);
        (_changes, _jumps) = (known.Abgleich(vorschau.Reihen), Importplan.Spruenge(Strategie.Kommune, known, vorschau));
    }

    /// <summary>Does nothing where somebody should look first.</summary>
    internal Task TakeOverAsync() => IsBeyondDoubt && _result is Leseergebnis.Gelesen(var vorschau) ? TakeOverAsync(vorschau) : Task.CompletedTask;

    private async Task TakeOverAsync(Statistikvorschau vorschau)
    {
        _busy = true;
        var (settled, _) = await Workspace.ImportAsync(Imports, Importplan.Lauf(vorschau, Eingang.Name), vorschau.Reihen);
        _busy = false;
        if (settled)
        {
            await DropAsync();
        }
    }

    private async Task DropAsync()
    {
        Korb.Entferne(Einsender, Eingang.Id);
        await OnGone.InvokeAsync();
    }

    private Task ChooseFassungAsync(Fassung fassung)
    {
        _fassung = fassung;
        return ReadAgainAsync();
    }

    private Task FillZerosAsync()
    {
        _fillZeros = true;
        return ReadAsync();
    }

    private Task NameAsync((string Name, Gebiet? Area) said)
    {
        if (said.Area is { } area)
        {
            _names[said.Name] = area;
        }
        else
        {
            _names.Remove(said.Name);
        }

        return ReadAgainAsync();
    }
}
