process.stderr.write('interleave\n')
