/** Many files of templates and items, all or none. */
package dev.pave.execute.batchcreate;
