/** What only generated code names. */
package io.yuzuri.generated;
