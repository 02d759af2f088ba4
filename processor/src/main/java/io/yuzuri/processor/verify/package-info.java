/** Translation validation: the generated file, attributed, beside the user's trees. */
package io.yuzuri.processor.verify;
