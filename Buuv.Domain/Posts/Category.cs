namespace Buuv.Domain.Posts;

public enum PostKind
{
    /// <summary>Vraag: somebody looks for help or company.</summary>
    Request,

    /// <summary>Aanbod: somebody has help or company to give.</summary>
    Offer,
}

/// <summary>What a post is about. On screen always a pictogram and a word.</summary>
public enum Category
{
    HandyWork,
    Garden,
    Groceries,
    Ride,
    Company,
    Walking,
    EatingTogether,
    Computer,
    Language,
    Paperwork,
    Babysitting,
    Homework,
    Animals,
    Lending,
    Moving,
    Other,
}

public static class Categories
{
    /// <summary>Is somebody alone with a child there? Then the first meeting is with three, and it is said whether we saw a certificate of
    /// good conduct.</summary>
    public static bool AsksExtraCare(this Category category) => category is Category.Babysitting or Category.Homework;
}
