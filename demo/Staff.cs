namespace MissionReg.Demo;

/// <summary>Who works where.</summary>
internal static class Staff
{
    public static async Task HireAsync(Counter counter, string office, string? centre)
    {
        Counter.Say("An administrator makes the accounts");
        await counter.HireAsync(
            office,
            ("clerk", "clerk", "Әлімбекова Гүлнар", "іс-жүргізу және кадр жұмысы бөлімінің бас маманы"),
            ("specialist", "specialist", "Қасымов Ерлан", "діни бірлестіктермен жұмыс бөлімінің бас маманы"),
            ("lawyer", "lawyer", "Ли Наталья", "бас маман (заңгер)"),
            ("section", "section-head", "Нұрпейісов Дәурен", "бөлім бастығы"),
            ("head", "head", "Өтегенов Болат", "Басқарма бастығы"),
            ("archive", "archivist", "Сәрсенова Айгүл", "мұрағатшы"));
        if (centre is not null)
        {
            await counter.HireAsync(
                centre,
                ("inspector", "centre-inspector", "Төлегенова Ұлжан", "Орталық инспекторы"),
                ("accumulation", "accumulation-inspector", "Ғабитов Һамит", "жинақтау бөлімінің инспекторы"));
        }
    }

    /// <summary>The office that decides on what this centre accepts; the only one where there is no centre.</summary>
    public static async Task<string> OfficeAsync(Counter counter, string? centre)
    {
        var procedure = await counter.SendAsync(null, HttpMethod.Get, $"api/procedures/{counter.Procedure}");
        var offices = procedure["offices"]!.AsArray();
        if (centre is null)
        {
            return (string)offices[0]!["id"]!;
        }

        var centres = (await counter.SendAsync(null, HttpMethod.Get, "api/centres"))["centres"]!.AsArray();
        var region = (string)centres.Single(c => (string)c!["id"]! == centre)!["region"]!;
        return (string)offices.Single(o => (string?)o!["region"] == region)!["id"]!;
    }
}
