using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>What an element of a page says from some moment on, and when it said so: also what it takes back soon.</summary>
internal sealed class Spoken
{
    private readonly IPage _page;
    private readonly string _key = $"{Guid.NewGuid():N}";

    private Spoken(IPage page) => _page = page;

    /// <remarks>The element may be replaced by another that matches. It ends with the document.</remarks>
    public static async Task<Spoken> OfAsync(IPage page, string selector)
    {
        var spoken = new Spoken(page);
        await page.EvaluateAsync(
            """
            ([selector, key]) => {
              const notes = (window.daksNotes ??= {})[key] = [];
              const note = () => {
                const text = document.querySelector(selector)?.textContent.trim() ?? '';
                if (notes.at(-1)?.text !== text) {
                  notes.push({ text, at: Date.now() });
                }
              };
              note();
              new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
            }
            """,
            new[] { selector, spoken._key });
        return spoken;
    }

    /// <summary>Waits until it has said something with these words in it.</summary>
    /// <returns>When it did so first.</returns>
    public async Task<DateTimeOffset> SaysAsync(string words)
    {
        var at = await _page.WaitForFunctionAsync(
            "([words, key]) => window.daksNotes[key].find(({ text }) => text.includes(words))?.at", new[] { words, _key });
        return DateTimeOffset.FromUnixTimeMilliseconds(await at.JsonValueAsync<long>());
    }
}
