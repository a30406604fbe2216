using System.Globalization;
using Daks.Core.Importe;
using Daks.Core.Importe.Abrufe;
using Daks.Tab.Sitzungen;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Daks.Tab.Zahlen;

public sealed partial class AbrufSection
{
    private readonly HashSet<Abrufgegenstand> _chosen = [.. Enum.GetValues<Abrufgegenstand>()];
    private readonly List<Outcome> _outcomes = [];
    private IReadOnlyList<Abrufauftrag> _untried = [];
    private IReadOnlyList<Abrufauftrag> _plan = [];
    private CancellationTokenSource? _running;
    private string? _from;
    private string? _to;
    private string? _fromError;
    private string? _toError;
    private string? _choiceError;
    private string _summary = "";
    private bool _compares = true;
    private bool _isChoosing;
    private int _done;

    /// <value>A table has come in and waits.</value>
    [Parameter, EditorRequired]
    public EventCallback OnReceived { get; set; }

    [Inject]
    private IRegionaldatenbank Datenbank { get; set; } = null!;

    [Inject]
    private IEingangskorb Korb { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private bool IsRunning => _running is not null;

    private string Current => Abruftexte.Name(_plan[Math.Min(_done, _plan.Count - 1)].Tabelle, Culture);

    private Einsender Einsender => new(Workspace.Me.Tenant, Workspace.Me.PersonId, Strategie.Key.Id);

    protected override void OnInitialized()
    {
        base.OnInitialized();
        var (first, last) = Abrufplan.Jahre(Workspace.Today);
        (_from, _to) = ($"{first}", $"{last}");
    }

    protected override void Leave() => _running?.Cancel();

    private void OpenChoice() => (_isChoosing, _summary) = (true, "");

    private void CloseChoice() => (_isChoosing, _choiceError, _fromError, _toError) = (false, null, null, null);

    private void Choose(Abrufgegenstand subject, bool chosen) => _ = chosen ? _chosen.Add(subject) : _chosen.Remove(subject);

    private async Task FetchAsync()
    {
        var (first, last) = (Year(_from), Year(_to));
        _fromError = first is null ? T("Abruf.JahrFehlt", Abrufplan.FruehestesJahr, Workspace.Today.Year) : null;
        _toError = last is null ? T("Abruf.JahrFehlt", Abrufplan.FruehestesJahr, Workspace.Today.Year) : first > last ? T("Abruf.Verkehrt") : null;
        var plan = first is { } from && last is { } to ? Abrufplan.Plane(Strategie.Kommune, _chosen, _compares, (from, to)) : [];
        _choiceError = _fromError is null && _toError is null && plan.Count == 0 ? T("Abruf.NichtsGewaehlt") : null;
        if (_fromError is not null || _toError is not null || _choiceError is not null)
        {
            StateHasChanged();
            await Js.InvokeVoidAsync("daks.leadToError");
            return;
        }

        CloseChoice();
        _outcomes.Clear();
        await RunAsync(plan);
    }

    private async Task AgainAsync()
    {
        Abrufauftrag[] failed = [.. _outcomes.Where(one => one.Problem is not null).Select(one => one.Order), .. _untried];
        _outcomes.RemoveAll(one => one.Problem is not null);
        await RunAsync(failed);
    }

    private async Task RunAsync(IReadOnlyList<Abrufauftrag> plan)
    {
        using var running = new CancellationTokenSource();
        (_plan, _done, _running, _summary, _untried) = (plan, 0, running, "", []);
        try
        {
            await FetchAllAsync(plan, running.Token);
            _summary = Summary();
        }
        catch (OperationCanceledException)
        {
            _summary = T("Abruf.Abgebrochen", _done, plan.Count);
        }
        finally
        {
            _running = null;
        }
    }

    private async Task FetchAllAsync(IReadOnlyList<Abrufauftrag> plan, CancellationToken cancellationToken)
    {
        foreach (var order in plan)
        {
            StateHasChanged();
            var outcome = await Datenbank.FetchAsync(order, cancellationToken) switch
            {
                Abrufergebnis.Geholt fetched => await KeepAsync(order, fetched, cancellationToken),
                Abrufergebnis.Abgewiesen(var fehler) => new Outcome(order, Abruftexte.Satz(fehler, Culture), [], fehler.BetrifftAlle),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            cancellationToken.ThrowIfCancellationRequested();
            _outcomes.Add(outcome);
            _done++;
            if (outcome.EndsAll)
            {
                _untried = [.. plan.Skip(_done)];
                return;
            }
        }
    }

    /// <summary>From here on the table is a file like any other.</summary>
    private async Task<Outcome> KeepAsync(Abrufauftrag order, Abrufergebnis.Geholt fetched, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> hints = [.. fetched.Hinweise.Select(hint => Abruftexte.Satz(hint, Culture))];
        if (Korb.Liste(Einsender).Any(waiting => waiting.Name == fetched.Datei))
        {
            return new Outcome(order, null, hints);
        }

        using var file = new MemoryStream(fetched.Inhalt.ToArray(), writable: false);
        var kept = await Korb.NimmAsync(Einsender, fetched.Datei, stichtag: null, file, cancellationToken);
        if (kept is Eingangsergebnis.Angenommen)
        {
            await OnReceived.InvokeAsync();
        }

        return kept switch
        {
            Eingangsergebnis.Angenommen => new Outcome(order, null, hints),
            Eingangsergebnis.ZuViele => new Outcome(order, T("Zahlen.ZuViele", IEingangskorb.MeisteWartende), [], EndsAll: true),
            Eingangsergebnis.KeinPlatz => new Outcome(order, T("Zahlen.KeinPlatz"), [], EndsAll: true),
            Eingangsergebnis.ZuGross => new Outcome(order, T("Zahlen.ZuGross", Korb.Hoechstens / (1024 * 1024)), []),
            _ => throw new OperationCanceledException(cancellationToken),
        };
    }

    private async Task CallOffAsync() => await (_running?.CancelAsync() ?? Task.CompletedTask);

    private int? Year(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= Abrufplan.FruehestesJahr && year <= Workspace.Today.Year ? year : null;

    private string Summary()
    {
        var (fetched, all) = (_outcomes.Count(one => one.Problem is null), _outcomes.Count + _untried.Count);
        return fetched == all ? T("Abruf.AllesDa", fetched) : T("Abruf.TeilsDa", fetched, all);
    }

    private string Sentence(Outcome one)
    {
        var name = $"{Abruftexte.Name(one.Order.Tabelle, Culture)} ({one.Order.Tabelle.Code})";
        return one.Problem is { } problem ? T("Abruf.Fehlt", name, problem) : T("Abruf.Da", name);
    }

    /// <summary>What became of one table.</summary>
    /// <param name="Problem">Null when it came.</param>
    /// <param name="EndsAll">The others would fail alike.</param>
    private sealed record Outcome(Abrufauftrag Order, string? Problem, IReadOnlyList<string> Hints, bool EndsAll = false);
}
