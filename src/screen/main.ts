document.body.textContent = 'Interleave'
document.documentElement.dataset.idle = 'true'
