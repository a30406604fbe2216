using System.Globalization;
using Daks.Core.Importe;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Tab.Sitzungen;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.JSInterop;

namespace Daks.Tab.Zahlen;

public sealed partial class EinlesenSection : IDisposable
{
    private const string PasteId = "zahlen-tabelle";
    private const string PasteFragment = "#einfuegen";
    private const int CalledOff = -1;

    private readonly List<Sending> _sendings = [];
    private ElementReference _zone;
    private DotNetObjectReference<EinlesenSection>? _self;
    private DateOnly? _stichtag;
    private string? _dayError;
    private string? _textError;
    private bool _pasting;
    private bool _reopened;

    /// <value>A file has come in and waits.</value>
    [Parameter, EditorRequired]
    public EventCallback OnReceived { get; set; }

    [Inject]
    private IEingangskorb Korb { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private AntiforgeryStateProvider Antiforgery { get; set; } = null!;

    private Strategie Strategie => Workspace.Strategie!;

    private string Prefix => $"{Strategie.Key.Id}/zahlen";

    /// <summary>The browser is to send a file, once those before it are through.</summary>
    [JSInvokable]
    public void Begin(int key, string name)
    {
        _sendings.Add(new Sending(key, name));
        StateHasChanged();
    }

    /// <param name="key">As <see cref="Begin"/> said.</param>
    /// <param name="percent">Sent so far, 0–100.</param>
    [JSInvokable]
    public void Advance(int key, int percent)
    {
        if (_sendings.Find(one => one.Key == key) is { } sending)
        {
            sending.Percent = Math.Clamp(percent, 0, 100);
            StateHasChanged();
        }
    }

    /// <param name="key">As <see cref="Begin"/> said.</param>
    /// <param name="status">What the endpoint answered; 0 when the connection broke, -1 when the person called it off.</param>
    /// <param name="isPasted">It was the table of the form, which is done with then.</param>
    [JSInvokable]
    public async Task EndAsync(int key, int status, bool isPasted)
    {
        if (status == StatusCodes.Status200OK || status == CalledOff)
        {
            _sendings.RemoveAll(one => one.Key == key);
        }
        else if (_sendings.Find(one => one.Key == key) is { } sending)
        {
            sending.Problem = Sentence(status);
        }

        if (status == StatusCodes.Status200OK)
        {
            if (isPasted)
            {
                await ClosePasteAsync();
            }

            await OnReceived.InvokeAsync();
        }

        StateHasChanged();
    }

    public void Dispose() => _self?.Dispose();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _self = DotNetObjectReference.Create(this);
        var token = Antiforgery.GetAntiforgeryToken();
        var address = $"{EinlesenEndpoint.Route}?strategie={Uri.EscapeDataString(Strategie.Key.Id)}";
        await Js.InvokeVoidAsync("daks.uploads.watch", _zone, _self, new { address, token = token?.Value, limit = Korb.Hoechstens });
        _reopened = (await Drafts.KeysAsync(Prefix)).Count > 0;
        if (_reopened || new Uri(Navigation.Uri).Fragment == PasteFragment)
        {
            _pasting = true;
            StateHasChanged();
        }
    }

    private async Task PasteAsync()
    {
        _dayError = _stichtag is null ? T("Zahlen.StichtagFehlt") : null;
        var taken = _stichtag is { } day
            && await Js.InvokeAsync<bool>("daks.uploads.paste", _zone, PasteId, T("Zahlen.Eingefuegt"), day.ToString("O", CultureInfo.InvariantCulture));
        _textError = _dayError is null && !taken ? T("Zahlen.TabelleFehlt") : null;
        if (!taken)
        {
            StateHasChanged();
            await Js.InvokeVoidAsync("daks.leadToError");
        }
    }

    private async Task ClosePasteAsync()
    {
        (_pasting, _reopened, _stichtag, _dayError, _textError) = (false, false, null, null, null);
        await Drafts.ClearAsync(Prefix);
    }

    private async Task CancelAsync(Sending sending)
    {
        if (sending.Percent is null)
        {
            // Its turn may be long in coming: nobody waits for it to be called off.
            _sendings.Remove(sending);
        }

        await Js.InvokeVoidAsync("daks.uploads.cancel", sending.Key);
    }

    private string Sentence(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => T("Zahlen.ZuGross", Korb.Hoechstens / (1024 * 1024)),
        StatusCodes.Status409Conflict => T("Zahlen.ZuViele", IEingangskorb.MeisteWartende),
        StatusCodes.Status507InsufficientStorage => T("Zahlen.KeinPlatz"),
        StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound => Workspace.WhyNot(Berechtigung.Bearbeiten) ?? T("Zahlen.SeiteVeraltet"),
        StatusCodes.Status401Unauthorized => T("Zahlen.NichtAngemeldet"),
        StatusCodes.Status400BadRequest => T("Zahlen.SeiteVeraltet"),
        _ => T("Zahlen.VerbindungBrach"),
    };

    private sealed class Sending(int key, string name)
    {
        public int Key { get; } = key;

        public string Name { get; } = name;

        /// <value>Null while it waits for others.</value>
        public int? Percent { get; set; }

        /// <value>Null while it is under way.</value>
        public string? Problem { get; set; }
    }
}
