using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MissionReg.Bench;

/// <summary>The clerk who takes the applications: whoever accepts one is named on its receipt.</summary>
internal static class Clerk
{
    private static readonly string Password = Guid.NewGuid().ToString();

    /// <summary>Makes the first account of a data folder, before the service starts on it.</summary>
    public static async Task CreateAdministratorAsync(string data)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MissionReg.Functions.dll"), "--create-admin"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["MissionReg__DataDirectory"] = data;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(Password);
        process.StandardInput.Close();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        _ = process.ExitCode == 0 ? 0 : throw new InvalidOperationException("The first account could not be made.");
    }

    /// <summary>From here on every request is the clerk's.</summary>
    public static async Task SignInAsync(HttpClient http)
    {
        await AuthorizeAsync(http, "admin");
        using var made = await http.PostAsJsonAsync("api/accounts", new
        {
            account = "clerk", password = Password, name = "Clerk", post = "clerk", roles = new List<string> { "clerk" }, office = "almaty-internal-policy",
        });
        made.EnsureSuccessStatusCode();
        await AuthorizeAsync(http, "clerk");
    }

    private static async Task AuthorizeAsync(HttpClient http, string account)
    {
        http.DefaultRequestHeaders.Authorization = null;
        using var answer = await http.PostAsJsonAsync("api/session", new { account, password = Password });
        answer.EnsureSuccessStatusCode();
        var token = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["token"]!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }
}
