/** Prelude functions behind the module math. */
export const mathFunctions = `
def product_of(items, start):
    total = start
    for item in items:
        total = total * item
    return total
`
