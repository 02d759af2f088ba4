package io.yuzuri.processor;

import com.sun.source.tree.Tree;
import io.yuzuri.processor.diag.Problem;

/** Something that is wrong with a declaration; reported once its file need not wait any longer. */
record Refusal(Problem problem, Tree place, Object... words) {}
