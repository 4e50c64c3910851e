using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Papers;

/// <summary>Those whose names stand on the papers.</summary>
internal static class Officers
{
    public static Actor Clerk { get; } = Officer("clerk", "Иманова Сәуле", "главный специалист отдела делопроизводства и кадровой работы", Role.Clerk);

    public static Actor Inspector { get; } = Officer("inspector", "Оразова Гүлнәр", "инспектор", Role.CentreInspector);

    public static Actor Accumulation { get; } = Officer("accumulation", "Жүнісов Бақыт", "инспектор накопительного сектора", Role.AccumulationInspector);

    public static Actor Specialist { get; } = Officer("specialist", "Петров Иван", "специалист", Role.Specialist);

    public static Actor Head { get; } = Officer("head", "Қасымов Нұрлан Ержанұлы", "начальник Управления", Role.Head);

    public static Actor ActingHead { get; } = Officer("acting", "Ли Вера", "Исполняющий обязанности начальника", Role.Head);

    private static Actor Officer(string id, string name, string post, Role role) => new(id, name, post, [role], "almaty-internal-policy");
}
