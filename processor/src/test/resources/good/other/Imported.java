package good.other;

/** What it has it inherits from a class that only its package sees. */
public class Imported extends Unseen {
    private Imported() {}
}
