using System.Diagnostics;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Infrastructure;

/// <summary>Listens to what a page and its circuit say to each other, and so knows when neither owes the other anything.</summary>
/// <remarks>
/// A page that looks finished may be about to be replaced: the first rendering by that of the circuit, a list by the form
/// somebody asked for, the focus by where a form puts it. Whoever acts or judges before that is in a race.
/// </remarks>
internal static class CircuitWatch
{
    // A call nobody answers is answered too: that it is unknown. In between, the circuit has worked off all it had before.
    private const string Script =
        """
        (() => {
          const exchanges = [['BeginInvokeDotNetFromJS', 'JS.EndInvokeDotNet'], ['JS.BeginInvokeJS', 'EndInvokeJSFromDotNet'], ['JS.RenderBatch', 'OnRenderCompleted']];
          const bytes = new TextDecoder('latin1');
          let line = null;
          let leaving = false;
          addEventListener('beforeunload', () => { leaving = true; });
          addEventListener('pageshow', () => { leaving = false; });

          const note = (one, data) => {
            const text = typeof data === 'string' ? data : bytes.decode(data);
            const count = (word) => text.split(word).length - 1;
            exchanges.forEach(([begin, end], at) => {
              const [begun, ended] = [count(begin), count(end)];
              one.owed[at] += begun - ended;
              one.said += begun + ended;
            });
          };

          const listen = (socket) => {
            const one = { socket, owed: exchanges.map(() => 0), said: 0, closed: new Promise((resolve) => socket.addEventListener('close', resolve)) };
            const send = socket.send.bind(socket);
            socket.send = (data) => { note(one, data); send(data); };
            socket.addEventListener('message', ({ data }) => note(one, data));
            line = one;
          };

          const listening = (Socket) => new Proxy(Socket, {
            construct(type, words, made) {
              const socket = Reflect.construct(type, words, made);
              if (String(words[0]).includes('/_blazor')) {
                listen(socket);
              }

              return socket;
            },
          });
          let Socket = listening(window.WebSocket);
          Object.defineProperty(window, 'WebSocket', { configurable: true, get: () => Socket, set: (other) => { Socket = listening(other); } });

          const isQuiet = async () => {
            const one = line;
            if (one?.socket.readyState !== 1 || one.owed.some((left) => left > 0)) {
              return false;
            }

            const before = one.said;
            const answered = await Promise.race([DotNet.invokeMethodAsync('Daks.Tab', 'Ping').then(() => true, () => true), one.closed.then(() => false)]);
            return answered && one.said === before + 2;
          };

          window.daksSettled = async () => {
            if (leaving || document.readyState !== 'complete') {
              return false;
            }

            if (!document.querySelector('script[src$="js/daks.js"]')) {
              return true;
            }

            // Where we have a bug, there is no frame around the page, and nothing that would say it is ready.
            const isShown = document.documentElement.hasAttribute('data-ready') || !document.querySelector('.app-header');
            return isShown && !document.querySelector('main .loading') && await isQuiet() && await isQuiet() && !leaving;
          };
        })();
        """;

    /// <summary>Has to happen before the first page is opened.</summary>
    public static Task AttachAsync(IBrowserContext context) => context.AddInitScriptAsync(Script);

    /// <returns>What the host answered, once the page has settled.</returns>
    public static async Task<IResponse> GoToAsync(IPage page, string address)
    {
        var response = await page.GotoAsync(address);
        await SettledAsync(page);
        return response!;
    }

    /// <summary>Waits until the page is interactive and all is done that was begun: rendered, focused, restored, and left if it is to be left.</summary>
    /// <remarks>What runs on in the host beside the circuit, a file that is read or a table that is fetched, is not waited for.</remarks>
    public static Task SettledAsync(IPage page) => SettledAsync(page.MainFrame);

    /// <inheritdoc cref="SettledAsync(IPage)"/>
    public static async Task SettledAsync(IFrame frame)
    {
        var clock = Stopwatch.StartNew();
        while (!await IsSettledAsync(frame))
        {
            (clock.Elapsed < Chromium.Patience).ShouldBeTrue($"{frame.Url} does not settle.");
            await Task.Delay(20);
        }
    }

    // Playwright's own waiting takes the promise of an answer for a yes.
    private static async Task<bool> IsSettledAsync(IFrame frame)
    {
        try
        {
            return await frame.EvaluateAsync<bool>("() => window.daksSettled()");
        }
        catch (PlaywrightException exception) when (exception.Message.Contains("context was destroyed", StringComparison.Ordinal))
        {
            // It was left while it was asked.
            return false;
        }
    }
}
