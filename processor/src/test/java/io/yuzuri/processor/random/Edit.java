package io.yuzuri.processor.random;

import io.yuzuri.processor.random.Piece.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One piece of a program in place of another, at a path of indices, which stays the same when other pieces are
 * replaced.
 */
record Edit(List<Integer> path, Piece replacement, int saved) {
    private static final Piece NOTHING = new Piece(Sort.LIST, Type.VOID, List.of());

    /** All that can be done to a program to make it smaller, the largest first. */
    static List<Edit> of(Piece program) {
        List<Edit> edits = new ArrayList<>();
        collect(program, List.of(), false, edits);
        edits.removeIf(edit -> edit.saved() <= 0);
        edits.sort(Comparator.comparingInt(Edit::saved).reversed());
        return edits;
    }

    private static void collect(Piece piece, List<Integer> path, boolean member, List<Edit> edits) {
        if (piece.parts().isEmpty()) return;
        if (member || piece.sort() == Sort.OPTIONAL) add(path, piece, NOTHING, edits);
        if (piece.sort() == Sort.LIST && piece.parts().size() >= 4) halves(piece, path, edits);
        List<Piece> inner = new ArrayList<>();
        if (piece.sort() == Sort.STATEMENT) nearest(piece, Sort.LIST, Type.VOID, inner);
        if (piece.sort() == Sort.EXPRESSION && piece.type() != Type.VOID) {
            for (String literal : piece.type().literals.subList(0, 1))
                inner.add(Piece.expression(piece.type(), literal));
            nearest(piece, Sort.EXPRESSION, piece.type(), inner);
        }
        for (Piece each : inner) add(path, piece, each, edits);
        for (int i = 0; i < piece.parts().size(); i++) {
            if (!(piece.parts().get(i) instanceof Piece part)) continue;
            List<Integer> below = new ArrayList<>(path);
            below.add(i);
            collect(part, below, piece.sort() == Sort.LIST, edits);
        }
    }

    private static void add(List<Integer> path, Piece old, Piece replacement, List<Edit> edits) {
        edits.add(new Edit(path, replacement, old.size() - replacement.size()));
    }

    private static void halves(Piece list, List<Integer> path, List<Edit> edits) {
        int half = list.parts().size() / 2;
        Piece first = list;
        Piece second = list;
        for (int i = 0; i < list.parts().size(); i++) {
            if (i < half) first = first.with(i, NOTHING);
            else second = second.with(i, NOTHING);
        }
        add(path, list, first, edits);
        add(path, list, second, edits);
    }

    private static void nearest(Piece piece, Sort sort, Type type, List<Piece> out) {
        for (Piece part : piece.pieces()) {
            if (part.sort() == sort && part.type() == type) {
                out.add(part);
            } else {
                nearest(part, sort, type, out);
            }
        }
    }

    Piece apply(Piece program) {
        return apply(program, 0);
    }

    private Piece apply(Piece piece, int depth) {
        if (depth == path.size()) return replacement;
        int index = path.get(depth);
        return piece.with(index, apply((Piece) piece.parts().get(index), depth + 1));
    }

    /** Whether both can be made. */
    boolean apartFrom(Edit other) {
        int length = Math.min(path.size(), other.path.size());
        return !path.subList(0, length).equals(other.path.subList(0, length));
    }
}
