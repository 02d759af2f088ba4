package io.yuzuri;

/**
 * Those who observe something: each of them is told whenever it may have come, and none of them takes it.
 *
 * <p>Law: to come and to go needs no room.
 */
final class Branches {
    private Branch first;
    private Branch last;
    private int size;

    int size() {
        return size;
    }

    void add(Branch branch) {
        branch.before = last;
        branch.behind = null;
        if (last == null) {
            first = branch;
        } else {
            last.behind = branch;
        }
        last = branch;
        branch.isLinked = true;
        size++;
    }

    /** Takes one out; one that is not there is left alone. */
    void remove(Branch branch) {
        if (!branch.isLinked) return;
        Branch before = branch.before;
        Branch behind = branch.behind;
        if (before == null) {
            first = behind;
        } else {
            before.behind = behind;
        }
        if (behind == null) {
            last = before;
        } else {
            behind.before = before;
        }
        branch.before = null;
        branch.behind = null;
        branch.isLinked = false;
        size--;
    }

    /** Tells all who are there now. Whoever was told has left, and perhaps from several places. */
    void fireAll() {
        for (int left = size; left > 0 && first != null; left--) {
            Branch branch = first;
            branch.fire();
            if (!branch.isLinked) continue;
            remove(branch); // its task does not wait yet: it is told, and stays
            add(branch);
        }
    }
}
