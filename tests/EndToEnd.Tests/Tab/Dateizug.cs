using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>Drags files from the disk into the page, as a hand with a mouse does: the browser itself makes the events.</summary>
internal static class Dateizug
{
    private const int Copy = 1;

    public static async Task DropAsync(IPage page, string onto, params string[] paths)
    {
        await page.Locator(onto).ScrollIntoViewIfNeededAsync();
        var box = (await page.Locator(onto).BoundingBoxAsync())!;
        var session = await page.Context.NewCDPSessionAsync(page);
        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
        {
            await session.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>
            {
                ["type"] = type,
                ["x"] = box.X + (box.Width / 2),
                ["y"] = box.Y + (box.Height / 2),
                ["data"] = new Dictionary<string, object> { ["items"] = Array.Empty<object>(), ["files"] = paths, ["dragOperationsMask"] = Copy },
            });
        }
    }
}
